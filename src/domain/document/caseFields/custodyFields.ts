import type { RightsCase } from '../../case/rightsCase.ts';
import type { CustodyEntry, Handover } from '../../evidence/custody.ts';
import { compareMoments } from '../../kernel/moment.ts';
import type { CustodyRowFields } from '../evidenceGroups.ts';
import { numbersText } from './evidenceFields.ts';
import { orNull } from './wording.ts';

const reasonNames: Readonly<Record<Handover['reason'], string>> = {
  extraction: '提取',
  storing: '入库',
  appraisal: '送检',
  return: '退回',
  copying: '复制',
  transfer: '移送',
  givingBack: '发还',
  other: '其他',
};
const sealNames: Readonly<Record<Handover['seal'], string>> = {
  intact: '完好',
  opened: '启封',
  resealed: '重新封存',
  unsealed: '未封存',
};

/** Acts by which an item changes place or gets a twin; looking and verifying move nothing, hand-overs have rows of their own. */
const movements: Readonly<Partial<Record<CustodyEntry['act'], string>>> = {
  collected: '提取',
  registered: '登记',
  imported: '入库',
  derived: '制作派生件',
  copied: '复制',
  exported: '随卷导出',
};

/** Every movement of every item in order of time; what one person did to several items at once is one row. Source: SPEC E-115. */
export function custodyFields(rightsCase: RightsCase): readonly CustodyRowFields[] {
  const rows = [
    ...programRows(rightsCase),
    ...rightsCase.handovers.map((handover) => handoverRow(handover, rightsCase)),
  ];
  return rows.toSorted((a, b) => compareMoments(a.at, b.at)).map(({ at, ...row }) => ({ ...row, at }));
}

type Row = CustodyRowFields & { readonly at: NonNullable<CustodyRowFields['at']> };

function programRows(rightsCase: RightsCase): readonly Row[] {
  const byDeed = new Map<
    string,
    { readonly entry: CustodyEntry; readonly ids: string[]; readonly reason: string }
  >();
  for (const item of rightsCase.evidence)
    for (const entry of item.custody) {
      const reason = movements[entry.act];
      if (reason === undefined) continue;
      const key = [entry.at, entry.act, entry.by, entry.note].join('\n');
      const deed = byDeed.get(key) ?? { entry, ids: [], reason };
      deed.ids.push(item.id);
      byDeed.set(key, deed);
    }
  return [...byDeed.values()].map(({ entry, ids, reason }) => ({
    evidenceText: numbersText(ids, rightsCase),
    at: entry.at,
    fromText: null,
    toText: orNull(entry.by),
    reasonText: reason,
    sealText: null,
    sealNumbersText: null,
    place: null,
    dueBackOn: null,
    note: orNull(entry.note),
  }));
}

function handoverRow(handover: Handover, rightsCase: RightsCase): Row {
  const party = ({ name, unit }: Handover['from']) => (unit === '' ? name : `${name}\n（${unit}）`);
  const seal = sealNames[handover.seal];
  return {
    evidenceText: numbersText(handover.evidenceIds, rightsCase),
    at: handover.at,
    fromText: party(handover.from),
    toText: party(handover.to),
    reasonText: reasonNames[handover.reason],
    sealText: handover.sealNote === '' ? seal : `${seal}：${handover.sealNote}`,
    sealNumbersText: orNull(handover.sealNumbers.join('、')),
    place: orNull(handover.place),
    dueBackOn: handover.dueBackOn,
    note: orNull(handover.note),
  };
}
