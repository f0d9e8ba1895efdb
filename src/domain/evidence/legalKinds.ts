import { z } from 'zod';

/**
 * The legal kinds of evidence, one list with two mappings.
 * Source: 刑事诉讼法 第五十条; 行政处罚法 第四十六条; 公安机关办理行政案件程序规定 第二十六条.
 */
export const LegalKind = z.enum([
  'physicalEvidence',
  'documentaryEvidence',
  'affectedPersonStatement',
  'witnessTestimony',
  'counterpartyStatement',
  'expertOpinion',
  'examinationRecord',
  'audiovisualMaterial',
  'electronicData',
]);
export type LegalKind = z.infer<typeof LegalKind>;

interface LegalKindNames {
  readonly criminal: string;
  readonly administrative: string;
}

/** The kind's name in criminal and in administrative procedure. */
export const legalKindNames: Readonly<Record<LegalKind, LegalKindNames>> = {
  physicalEvidence: { criminal: '物证', administrative: '物证' },
  documentaryEvidence: { criminal: '书证', administrative: '书证' },
  affectedPersonStatement: { criminal: '被害人陈述', administrative: '被侵害人陈述和其他证人证言' },
  witnessTestimony: { criminal: '证人证言', administrative: '被侵害人陈述和其他证人证言' },
  counterpartyStatement: { criminal: '犯罪嫌疑人供述和辩解', administrative: '违法嫌疑人的陈述和申辩' },
  expertOpinion: { criminal: '鉴定意见', administrative: '鉴定意见' },
  examinationRecord: {
    criminal: '勘验、检查、辨认、侦查实验等笔录',
    administrative: '勘验、检查、辨认笔录，现场笔录',
  },
  // 行政处罚法 第四十六条 lists them apart; criminal procedure names them together.
  audiovisualMaterial: { criminal: '视听资料、电子数据', administrative: '视听资料' },
  electronicData: { criminal: '视听资料、电子数据', administrative: '电子数据' },
};

/**
 * What a kind is called where each must be told from every other: its name in criminal procedure, unless two kinds share that.
 * Source: SPEC E-6.
 */
export function ownKindName(kind: LegalKind): string {
  const { criminal, administrative } = legalKindNames[kind];
  const isShared = LegalKind.options.some(
    (other) => other !== kind && legalKindNames[other].criminal === criminal,
  );
  return isShared ? administrative : criminal;
}

/** The kind's own name and, where it differs, what the other procedure calls it. */
export function kindChoice(kind: LegalKind): string {
  const { criminal, administrative } = legalKindNames[kind];
  const own = ownKindName(kind);
  if (criminal === administrative) return own;
  return own === criminal ? `${own}（行政：${administrative}）` : `${own}（刑事：${criminal}）`;
}
