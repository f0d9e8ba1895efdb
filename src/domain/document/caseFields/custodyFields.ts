import type { RightsCase } from '../../case/rightsCase.ts';
import { custodyActNames } from '../../evidence/custody.ts';
import type { Handover } from '../../evidence/custody.ts';
import { custodyChain } from '../../evidence/custodyChain.ts';
import type { ChainLink } from '../../evidence/custodyChain.ts';
import { readBackNote, verificationNames } from '../../evidence/verification.ts';
import { compareMoments, dayOf } from '../../kernel/moment.ts';
import type { CustodyRowFields } from '../evidenceGroups.ts';
import { runsText } from './runsText.ts';
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
/** What one person did to several items at once. */
interface Deed {
  readonly link: ChainLink;
  readonly numbers: number[];
}

/** The chains of all items as one table in order of time; what one person did to several items at once is one row. Source: SPEC E-115. */
export function custodyFields(rightsCase: RightsCase): readonly CustodyRowFields[] {
  const deeds = new Map<string, Deed>();
  for (const item of rightsCase.evidence)
    for (const link of withReadBacks(custodyChain(rightsCase, item))) {
      const key = deedKey(link);
      const known = deeds.get(key);
      // The row of somebody's looks stands at the last of them.
      const isLater = known === undefined || compareMoments(link.at, known.link.at) > 0;
      deeds.set(key, {
        link: isLater ? link : known.link,
        numbers: [...(known?.numbers ?? []), item.number],
      });
    }
  return [...deeds.values()].toSorted((a, b) => compareMoments(a.link.at, b.link.at)).map(rowOf);
}

/** The reading that ends a taking in stands in its row, so that a thousand files are not two thousand rows. */
function withReadBacks(chain: readonly ChainLink[]): readonly ChainLink[] {
  const isReadBack = ({ act, note }: ChainLink) => act === 'verified' && note === readBackNote;
  const hasReadBack = chain.some(isReadBack);
  return chain
    .filter((link) => !isReadBack(link))
    .map((link) => (link.act === 'imported' && hasReadBack ? { ...link, check: 'same' as const } : link));
}

function deedKey({ at, act, by, from, to, note, handover }: ChainLink): string {
  if (handover !== null) return handover.id;
  return JSON.stringify(act === 'viewed' ? [act, by, dayOf(at)] : [act, by, at, from, to, note]);
}

function rowOf({ link, numbers }: Deed): CustodyRowFields {
  const { handover } = link;
  const isLook = link.act === 'viewed';
  return {
    evidenceText: runsText([...new Set(numbers)].toSorted((a, b) => a - b)),
    at: link.at,
    fromText: handover === null ? link.from : partyText(handover.from),
    toText: handover === null ? (link.to ?? orNull(link.by)) : partyText(handover.to),
    reasonText: handover === null ? custodyActNames[link.act] : reasonNames[handover.reason],
    ...sealOf(handover),
    note: orNull(
      [isLook ? '当日最近一次' : link.note, checkText(link)].filter((part) => part !== '').join('；'),
    ),
  };
}

type SealOfRow = Pick<CustodyRowFields, 'sealText' | 'sealNumbersText' | 'place' | 'dueBackOn'>;

function sealOf(handover: Handover | null): SealOfRow {
  if (handover === null) return { sealText: null, sealNumbersText: null, place: null, dueBackOn: null };
  const { sealNote, sealNumbers, place, dueBackOn } = handover;
  const seal = sealNames[handover.seal];
  return {
    sealText: sealNote === '' ? seal : `${seal}：${sealNote}`,
    sealNumbersText: orNull(sealNumbers.join('、')),
    place: orNull(place),
    dueBackOn,
  };
}

function partyText({ name, unit }: Handover['from']): string {
  return unit === '' ? name : `${name}\n（${unit}）`;
}

/** The digest, where the words of the link do not say it already. */
function checkText({ act, check }: ChainLink): string {
  return act === 'imported' && check !== null ? `入库后回读${verificationNames[check]}` : '';
}
