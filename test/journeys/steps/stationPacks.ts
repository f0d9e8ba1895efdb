import type { Page } from '@playwright/test';
import { summarise } from '#domain/case/caseSummary.ts';
import type { EnforcementStep, PlaceKind } from '#domain/case/whereItHappens.ts';
import { Moment } from '#domain/kernel/moment.ts';
import { stationRow } from '#domain/ledger/stationPack.ts';
import type { StationRow } from '#domain/ledger/stationPack.ts';
import { ledgerPackFiles } from '#dossier/ledgerPackFiles.ts';
import { aSigner } from '../../dossier/aSigner.ts';
import { aCase } from '../../people/aCase.ts';

export async function chooseOnStick(page: Page, name: string): Promise<void> {
  if ((await page.getByRole('checkbox', { name }).count()) === 0)
    await page.getByRole('button', { name: '测试U盘' }).click();
  await page.getByRole('checkbox', { name }).check();
}

/** The signed file a station brings on its stick. */
export function stationPack(unitName: string, rows: readonly StationRow[]): Uint8Array {
  const made = { unitName, madeAt: Moment.parse('2026-11-20T09:00:00+08:00'), madeBy: '测试民警戊' };
  return ledgerPackFiles().write({ format: 'weiquan-ledger-pack', version: 1, ...made, rows }, aSigner());
}

/** One fictional year: when it happened, how many were hurt, how many were dealt with. */
interface YearCase {
  readonly id: string;
  readonly occurredAt: string;
  readonly hurt: readonly string[];
  readonly dealtWith: readonly string[];
  readonly step: EnforcementStep;
  readonly placeKind: PlaceKind;
}

const years: readonly YearCase[] = [
  {
    id: 'a',
    occurredAt: '2024-07-06T22:40:00+08:00',
    hurt: ['甲', '乙', '丙', '丁'],
    dealtWith: ['A', 'B'],
    step: 'atScene',
    placeKind: 'business',
  },
  {
    id: 'b',
    occurredAt: '2025-05-17T21:15:00+08:00',
    hurt: ['戊', '己', '庚'],
    dealtWith: ['C'],
    step: 'summons',
    placeKind: 'residence',
  },
  {
    id: 'd',
    occurredAt: '2026-02-09T23:05:00+08:00',
    hurt: ['辛', '壬'],
    dealtWith: ['D'],
    step: 'atScene',
    placeKind: 'unknown',
  },
];

/** Three fictional years whose totals are those of the report: 3 cases, 9 hurt, 4 dealt with. Source: mission S16. */
export const threeYears: readonly StationRow[] = years.map((year, index) => {
  const { id, occurredAt, hurt, dealtWith, step, placeKind } = year;
  const one = summarise(
    aCase(
      { id: id.repeat(26), name: `示例派出所第${index + 1}起涉警案件` },
      {
        occurredAt: Moment.parse(occurredAt),
        step,
        placeKind,
        officers: hurt.map((name, at) => ({
          name: `测试${at === 0 ? '辅警' : '民警'}${name}`,
          category: at === 0 ? 'auxiliaryOfficer' : 'officer',
          badgeNumber: '',
          unit: '示例派出所',
          injuryDescription: '左前臂挫伤',
        })),
      },
    ),
  );
  const counterparties = dealtWith.map((name) => ({
    name: `违法嫌疑人${name}`,
    track: '277-5' as const,
    measure: 'criminalDetention' as const,
    drunk: 'unknown' as const,
    results: [],
    resultKinds: [],
    sentOn: null,
  }));
  return stationRow({ ...one, ledger: { ...one.ledger, counterparties } });
});

/** Ten fictional cases of one sort, enough for a pattern. Source: SPEC S-6. */
export const tenAtNight: readonly StationRow[] = Array.from({ length: 10 }, (_, index) =>
  stationRow(
    summarise(
      aCase(
        { id: 'abcdefghjk'.charAt(index).repeat(26), name: `示例派出所夜间第${index + 1}起涉警案件` },
        {
          occurredAt: Moment.parse(`2025-0${1 + (index % 9)}-1${index}T23:05:00+08:00`),
          step: 'atScene',
          placeKind: 'business',
        },
      ),
    ),
  ),
);
