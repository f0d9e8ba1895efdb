import { peopleOf } from '../case/peopleOf.ts';
import type { RightsCase } from '../case/rightsCase.ts';
import type { IdentityFinding, KnownIdentities } from '../deidentification/findIdentities.ts';
import { openFindings } from '../deidentification/keptWords.ts';
import { namesInWork } from './namesInWork.ts';
import type { ClearingNotice, NameClearing } from './publicOpinion.ts';

/** Everyone the case knows by name, number, account or place. */
export function identitiesOf(rightsCase: RightsCase): KnownIdentities {
  const { officers, counterparties, webCaptures, publicOpinion, incident, caseOfficer } = rightsCase;
  return {
    names: [
      caseOfficer,
      ...[...peopleOf(rightsCase), ...rightsCase.relief.family].map(({ name }) => name),
      ...namesInWork(rightsCase),
    ],
    badgeNumbers: officers.map(({ badgeNumber }) => badgeNumber),
    accounts: [
      ...webCaptures.flatMap(({ accountName, accountId }) => [accountName, accountId]),
      ...publicOpinion.posts.map(({ account }) => account),
    ],
    places: [incident.place, ...counterparties.map(({ address }) => address)],
  };
}

/** The person and the unit are told by name whom it is about; nobody else is named to anybody. Source: SPEC O-6. */
function hiddenFrom(
  rightsCase: RightsCase,
  { officerId }: NameClearing,
  { audience }: ClearingNotice,
): KnownIdentities {
  const known = identitiesOf(rightsCase);
  if (audience === 'public') return known;
  const cleared = rightsCase.officers.find(({ id }) => id === officerId)?.name;
  return { ...known, names: known.names.filter((name) => name !== cleared) };
}

/** Fields of a notice that are printed, in their order. */
export const noticePartNames = {
  addressee: '主送',
  problem: '反映的问题',
  verification: '核查结果',
  closing: '其他事项',
} as const;
type NoticePart = keyof typeof noticePartNames;
const noticeParts = Object.keys(noticePartNames) as NoticePart[];

/** What is printed of a notice, in one text. */
export function noticeText(notice: Pick<ClearingNotice, NoticePart>): string {
  return noticeParts.map((part) => notice[part]).join('\n');
}

/** In which field a place of `noticeText` lies. */
export function noticePartAt(notice: Pick<ClearingNotice, NoticePart>, at: number): string {
  let end = 0;
  for (const part of noticeParts) {
    end += notice[part].length + 1;
    if (at < end) return noticePartNames[part];
  }
  return noticePartNames.closing;
}

export function noticeFindings(
  rightsCase: RightsCase,
  clearing: NameClearing,
  notice: ClearingNotice,
): readonly IdentityFinding[] {
  return openFindings(noticeText(notice), hiddenFrom(rightsCase, clearing, notice), notice.kept);
}

/**
 * Why a notice may not be printed yet, in Chinese; `null` = it may.
 * Source: SPEC O-5, O-6, O-7.
 */
export function noticeObstacle(
  rightsCase: RightsCase,
  clearing: NameClearing,
  notice: ClearingNotice,
): string | null {
  const { conclusion } = clearing;
  if (conclusion === null) return '还没有作出结论';
  if (conclusion.result === 'true') return '结论是“属实”，不能澄清';
  const findings = noticeFindings(rightsCase, clearing, notice);
  if (findings.length > 0)
    return `文中还有${findings.length}处能认出人的内容：${findings.map(({ text }) => text).join('、')}`;
  if (notice.audience === 'public' && (notice.publicityApprover === '' || notice.legalApprover === ''))
    return '面向社会的通报须经宣传、法制部门同意，请填写同意人';
  return null;
}
