import type { RightsCase } from '../case/rightsCase.ts';
import { dayOf } from '../kernel/moment.ts';
import type { EvidenceItem } from './evidenceItem.ts';
import { ownKindName } from './legalKinds.ts';

/** What is stuck on a thing, a paper or its envelope. */
export interface EvidenceLabel {
  readonly lines: readonly { readonly label: string; readonly text: string }[];
  /** What the QR code says; enough to find the item, nothing about people. */
  readonly qrText: string;
}

/** The label of an item; a line with nothing to say stays, to be filled in by hand. Source: SPEC E-16. */
export function labelOf(item: EvidenceItem, { caseNumber }: RightsCase): EvidenceLabel {
  const { origin, file, collection } = item;
  const amount = origin.kind === 'registered' ? origin.quantity : '1份';
  const features = origin.kind === 'registered' ? [{ label: '特征', text: origin.features }] : [];
  return {
    lines: [
      { label: '案件编号', text: caseNumber },
      { label: '证据编号', text: `证据${item.number}` },
      { label: '名称', text: item.title },
      { label: '种类', text: ownKindName(item.legalKind) },
      { label: '数量', text: amount },
      ...features,
      { label: '取得', text: `${dayOf(collection.at)} ${collection.by.join('、')}` },
      { label: '存放处', text: item.storagePlace },
      ...(file === null ? [] : [{ label: 'SHA-256', text: file.sha256 }]),
    ],
    qrText: [caseNumber, `证据${item.number}`, item.id, ...(file === null ? [] : [file.sha256])].join('\n'),
  };
}
