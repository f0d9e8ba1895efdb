import { z } from 'zod';
import type { Role } from '../access/role.ts';
import type { Actor } from '../access/userAccount.ts';
import type { RightsCase } from '../case/rightsCase.ts';
import { identityAdvice, identityKindNames } from '../deidentification/findIdentities.ts';
import type { IdentityFinding, KnownIdentities } from '../deidentification/findIdentities.ts';
import { KeptWord, openFindings } from '../deidentification/keptWords.ts';
import { Day } from '../kernel/moment.ts';
import { identitiesOf } from '../publicOpinion/noticeCheck.ts';

const text = (most: number) => z.string().trim().max(most);

export const TipKind = z.enum(['tip', 'caseAnalysis']);
export type TipKind = z.infer<typeof TipKind>;
export const tipKindNames: Readonly<Record<TipKind, string>> = {
  tip: '督察微提示',
  caseAnalysis: '典型案例分析',
};

/** 督察微提示 or 典型案例分析: what others learn from a case, told without telling whose it was. Source: documents.md S02. */
export const InspectorateTip = z.strictObject({
  id: z.string().min(1).max(40),
  kind: TipKind,
  /** 期号, as the office counts. */
  issue: text(30),
  title: text(60).min(1),
  editedOn: Day,
  /** 易发情形、岗位、环节. */
  situation: text(200),
  facts: text(3000),
  risks: text(3000),
  advice: text(3000).min(1),
  /** Cases it is drawn from; the people in them must not be told. */
  caseIds: z.array(z.string()).max(20).readonly(),
  kept: z.array(KeptWord).max(50).readonly(),
  /** Somebody looked at the pictures that go with it: no face, no plate. No program can tell. */
  picturesSeen: z.boolean(),
  approver: text(60),
});
export type InspectorateTip = z.infer<typeof InspectorateTip>;

/** 一题一事. Units: characters. Source: documents.md S02. */
export const TIP_LENGTH = 400;

/** Fields that are printed, in their order. */
export const tipPartNames = {
  title: '题目',
  situation: '易发情形、岗位、环节',
  facts: '案情',
  risks: '风险点和得失',
  advice: '工作提示',
} as const;
type TipPart = keyof typeof tipPartNames;
export type TipText = Pick<InspectorateTip, TipPart>;
const tipParts = Object.keys(tipPartNames) as TipPart[];
/** Who write tips, and alone see them before they are printed. Source: SPEC R-14. */
const tipWriters: readonly Role[] = ['rightsOffice', 'inspectorateChief'];

export function maySeeTips({ role }: Actor): boolean {
  return tipWriters.includes(role);
}

/** What is printed, in one text. */
export function tipText(tip: TipText): string {
  return tipParts.map((part) => tip[part]).join('\n');
}

/** In which field a place of `tipText` lies. */
export function tipPartAt(tip: TipText, at: number): string {
  let end = 0;
  for (const part of tipParts) {
    end += tip[part].length + 1;
    if (at < end) return tipPartNames[part];
  }
  return tipPartNames.advice;
}

/** Characters of the text without its title, blanks not counted. */
export function tipLength({ situation, facts, risks, advice }: TipText): number {
  return [...`${situation}${facts}${risks}${advice}`.replace(/\s/gu, '')].length;
}

/** Everyone known in any of these cases. */
export function identitiesIn(cases: readonly RightsCase[]): KnownIdentities {
  const each = cases.map(identitiesOf);
  return {
    names: each.flatMap(({ names }) => names),
    badgeNumbers: each.flatMap(({ badgeNumbers }) => badgeNumbers),
    accounts: each.flatMap(({ accounts }) => accounts),
    places: each.flatMap(({ places }) => places),
  };
}

/** What must still be taken out or answered for. Source: SPEC R-12. */
export function tipFindings(
  tip: TipText & Pick<InspectorateTip, 'kept'>,
  known: KnownIdentities,
): readonly IdentityFinding[] {
  return openFindings(tipText(tip), known, tip.kept);
}

/**
 * Why a tip may not be made yet, in Chinese, with the place and how to mend it; `null` = it may.
 * Source: SPEC.
 */
export function tipObstacle(tip: InspectorateTip, known: KnownIdentities): string | null {
  const findings = tipFindings(tip, known);
  if (findings.length > 0)
    return `文中还有${findings.length}处能认出人的内容：${findings.map((one) => saidOf(tip, one)).join('；')}`;
  if (tip.kind === 'tip' && tipLength(tip) > TIP_LENGTH)
    return `微提示一题一事，至多${TIP_LENGTH}字，现在${tipLength(tip)}字；请精简，或者改为典型案例分析`;
  if (!tip.picturesSeen) return '还没有确认配图里没有能认出人的人脸和号牌';
  return tip.approver === '' ? '还没有填写审批人' : null;
}

function saidOf(tip: TipText, { kind, text: found, at }: IdentityFinding): string {
  return `“${tipPartAt(tip, at)}”中的“${found}”（${identityKindNames[kind]}，${identityAdvice[kind]}）`;
}
