import type { RightsCase } from '../case/rightsCase.ts';
import { reportParagraphs } from '../document/caseFields/reportParagraphs.ts';
import type { RecordedParagraph } from '../document/caseFields/reportParagraphs.ts';
import type { ReportEdition, ReportParagraph, UpwardReport } from './upwardReport.ts';

/** How a paragraph stands to the record now. */
export type ParagraphStanding = 'asRecorded' | 'edited' | 'recordChanged' | 'recordGone' | 'ownWords';
export const paragraphStandingNames: Readonly<Record<ParagraphStanding, string>> = {
  asRecorded: '与记录一致',
  edited: '与记录不一致（已改写）',
  recordChanged: '记录有变更',
  recordGone: '记录中已没有这一句',
  ownWords: '自写，记录中没有',
};

/** What a new report begins with: the record's own words, each paragraph to be changed or taken out. Source: SPEC U-1. */
export function draftParagraphs(rightsCase: RightsCase, edition: ReportEdition): readonly ReportParagraph[] {
  return reportParagraphs(rightsCase, edition).map(paragraphFrom);
}

export function paragraphFrom({ section, key, text }: RecordedParagraph): ReportParagraph {
  return { id: key, section, key, recorded: text, text };
}

/** Source: SPEC U-3. */
export function standingOf(
  { key, recorded, text }: Pick<ReportParagraph, 'key' | 'recorded' | 'text'>,
  now: readonly RecordedParagraph[],
): ParagraphStanding {
  if (key === null) return 'ownWords';
  const current = now.find((one) => one.key === key);
  if (current === undefined) return 'recordGone';
  if (current.text === text) return 'asRecorded';
  return current.text === recorded ? 'edited' : 'recordChanged';
}

/** What the record says by now and the report does not. */
export function unsaidParagraphs(
  paragraphs: readonly Pick<ReportParagraph, 'key'>[],
  now: readonly RecordedParagraph[],
): readonly RecordedParagraph[] {
  const said = new Set(paragraphs.map(({ key }) => key));
  return now.filter(({ key }) => !said.has(key));
}

/** Paragraphs that no longer say what the record says, though nobody reworded them. */
export function changedParagraphs(rightsCase: RightsCase, report: UpwardReport): number {
  const now = reportParagraphs(rightsCase, report.edition);
  return report.paragraphs.filter((one) => ['recordChanged', 'recordGone'].includes(standingOf(one, now)))
    .length;
}
