import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OutputOf } from '#api/contract.ts';
import type { ReliefInput } from '#domain/care/applyForRelief.ts';
import { Day, Moment } from '#domain/kernel/moment.ts';
import type { CareStandardInput } from '#domain/registers/careStandard.ts';
import { comeLater, enterAs } from '../people/thePeople.ts';
import { anAppWithCase } from './anApp.ts';
import type { TestApp } from './anApp.ts';
import { movedTime } from './movedTime.ts';

const DAY_MS = 86_400_000;
const time = movedTime(Moment.parse('2026-03-25T09:00:00+08:00'));
const scope = { from: Day.parse('2026-01-01'), until: null, unit: null };
/** What the bureau lays down, from the next day on. */
const row: CareStandardInput = {
  id: 's1',
  effectiveFrom: Day.parse('2026-03-26'),
  basis: '虚公发〔2026〕1号',
  reason: '按本局文件首次登记',
  firstContactHours: 12,
  followUpDays: [30],
  fundSources: ['维权慰问专项经费'],
  limits: [{ kind: 'condolence', perPersonFen: 300_000, approver: '督察长' }],
};

let app: TestApp;
let caseId: string;
let view: OutputOf<'cases.view'>;

const anApplication = (changes: Partial<ReliefInput>): ReliefInput => ({
  id: null,
  kind: 'condolence',
  level: 'district',
  recipient: 'self',
  reason: '执行职务受伤住院',
  standardBasis: '',
  shares: [{ officerId: view.rightsCase.officers[0]?.id ?? '', amountFen: 400_000 }],
  goods: [],
  fundSource: '工会经费',
  plannedOn: null,
  overLimitReason: '',
  moneyTotalFen: 400_000,
  goodsTotalFen: 0,
  ...changes,
});
const apply = (changes: Partial<ReliefInput>) =>
  app.client.call('care.applyForRelief', {
    caseId,
    revision: view.rightsCase.revision,
    change: anApplication(changes),
  });
const lookAgain = async () => {
  await enterAs(app.client, 'caseOfficer');
  view = await app.must('cases.view', { caseId });
};

beforeAll(async () => {
  ({ app, caseId, view } = await anAppWithCase({ clock: time.clock, ticks: time.ticks }));
}, 120_000);
afterAll(() => app.close());

describe('what the bureau laid down, from the register to an application', () => {
  it('[C-34] the delivered sample counts while the bureau has laid nothing down, and says it is unchecked', async () => {
    expect(view.care.policy.verified).toBe(false);
    const applied = await apply({});
    if (!applied.ok) throw new Error(applied.failure.code);
    view = applied.value;
    expect(view.rightsCase.relief.applications[0]).toMatchObject({ passedLimitFen: null });
  });

  it('[C-33] only those who keep the mechanism going lay it down; who and when is taken from the account', async () => {
    const { registers } = await app.must('registers.read', { scope });
    const wish = { revision: registers.revision, change: { in: 'standards', row } } as const;
    const byOfficer = await app.client.call('registers.change', wish);
    expect(byOfficer).toMatchObject({ ok: false, failure: { code: 'session.notAllowed' } });
    await comeLater(app.client, 'rightsOffice', '测试维权民警戊');
    await app.must('registers.change', wish);
    const after = await app.must('registers.read', { scope });
    expect(after.registers.standards[0]).toMatchObject({
      basis: '虚公发〔2026〕1号',
      entered: { by: '测试维权民警戊' },
      struck: null,
    });
  });

  it('[C-34] does not count before its day', async () => {
    await lookAgain();
    expect(view.care.policy.source).not.toContain('虚公发〔2026〕1号');
    const applied = await apply({});
    expect(applied.ok).toBe(true);
  });

  it('[C-34] counts from its day on: its sources and its limit, passed over only with a reason', async () => {
    time.pass(DAY_MS);
    await lookAgain();
    expect(view.care.policy.source).toContain('虚公发〔2026〕1号');
    expect(await apply({})).toMatchObject({ ok: false, failure: { code: 'care.amountInvalid' } });
    const fundSource = '维权慰问专项经费';
    expect(await apply({ fundSource })).toMatchObject({
      ok: false,
      failure: { code: 'care.overLimit', detail: { limit: '¥3,000.00' } },
    });
    const applied = await apply({ fundSource, overLimitReason: '家庭特别困难，经督察长同意超过限额' });
    if (!applied.ok) throw new Error(applied.failure.code);
    view = applied.value;
    expect(view.rightsCase.relief.applications.at(-1)).toMatchObject({ passedLimitFen: 300_000, fundSource });
  });

  it('[C-34] targets stay those of the day of the incident', () => {
    expect(view.care.targetSource).toMatchObject({ verified: false });
    expect(view.care.targetSource.source).not.toContain('虚公发〔2026〕1号');
  });
});
