import type { RightsCase } from '../case/rightsCase.ts';
import { dayOf } from '../kernel/moment.ts';
import type { EvidenceItem } from './evidenceItem.ts';
import { codeOfLabel, codeWords } from './labelCode.ts';
import { ownKindName } from './legalKinds.ts';
import { clipped } from '../kernel/clipped.ts';

/** What is stuck on a thing, a paper or its envelope. */
export interface EvidenceLabel {
  readonly heading: string;
  readonly lines: readonly { readonly label: string; readonly text: string }[];
  /** What the QR code says; enough to find the item, nothing about people. */
  readonly code: string;
  /** The code in words, line by line, for whoever has no reader at hand. */
  readonly codeWords: readonly string[];
}

/** How much of each line a label of 90 × 50 mm holds. Units: characters. */
const most = { caseNumber: 40, title: 40, amount: 20, features: 40, seal: 20, taken: 36, place: 40 } as const;

/** The label of an item; a line with nothing to say stays, to be filled in by hand. Source: SPEC E-16. */
export function labelOf(item: EvidenceItem, rightsCase: RightsCase): EvidenceLabel {
  const { origin, collection } = item;
  const thing = origin.kind === 'registered' ? origin : null;
  const taken = `${dayOf(collection.at)} ${collection.by.join('、')}`;
  return {
    heading: `证据${item.number}`,
    lines: [
      { label: '案件编号', text: onOneLine(rightsCase.caseNumber, most.caseNumber) },
      { label: '名称', text: onOneLine(item.title, most.title) },
      { label: '种类', text: ownKindName(item.legalKind) },
      { label: '数量', text: onOneLine(thing?.quantity ?? '1份', most.amount) },
      ...(thing === null
        ? []
        : [
            { label: '特征', text: onOneLine(thing.features, most.features) },
            { label: '封条号', text: onOneLine(thing.sealNumber, most.seal) },
          ]),
      { label: '取得', text: onOneLine(taken, most.taken) },
      { label: '存放处', text: onOneLine(item.storagePlace, most.place) },
    ],
    code: codeOfLabel(item, rightsCase),
    codeWords: codeWords(item, rightsCase),
  };
}

/** Cut with an ellipsis; the whole stands in the record, which the code leads to. */
function onOneLine(text: string, length: number): string {
  return clipped(text.replace(/\s+/gu, ' ').trim(), length);
}
