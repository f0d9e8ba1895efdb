import type { RightsCase } from '../../case/rightsCase.ts';
import type { UnitSettings } from '../../case/unitSettings.ts';
import { dayOf } from '../../kernel/moment.ts';
import type { Moment } from '../../kernel/moment.ts';
import { reportEditionNames, reportUrgencyNames } from '../../upward/upwardReport.ts';
import type { ReportSection, UpwardReport } from '../../upward/upwardReport.ts';
import type { DocumentFields } from '../documentFields.ts';
import { reportParagraphs } from './reportParagraphs.ts';
import { orNull } from './wording.ts';

type ReportFields = DocumentFields['report'];

/** 专报: the report somebody wrote, word for word; while nobody did, what the record alone says. Source: SPEC U-1, U-2. */
export function reportFields(
  rightsCase: RightsCase,
  unit: UnitSettings,
  { madeAt, subjectId }: { readonly madeAt: Moment; readonly subjectId: string | null },
): ReportFields {
  const written = rightsCase.upward.reports.find(({ id }) => id === subjectId);
  const first = rightsCase.officers[0]?.name ?? '';
  const who = rightsCase.officers.length > 1 ? `${first}等${rightsCase.officers.length}人` : first;
  return {
    title: `关于${who}执行职务受侵害情况的报告`,
    ...(written === undefined ? fromRecord(rightsCase, unit, madeAt) : asWritten(written, madeAt)),
  };
}

type Rest = Omit<ReportFields, 'title'>;

function fromRecord(rightsCase: RightsCase, unit: UnitSettings, madeAt: Moment): Rest {
  const paragraphs = reportParagraphs(rightsCase, 'first');
  return {
    editionText: reportEditionNames.first,
    recipient: orNull(unit.superiorOffice),
    signerName: null,
    urgencyText: null,
    ...bySection(paragraphs),
    attachments: [],
    copyTo: orNull(unit.provincialOffice),
    issuedOn: dayOf(madeAt),
  };
}

function asWritten(report: UpwardReport, madeAt: Moment): Rest {
  const offices = (role: 'main' | 'copy') =>
    orNull(
      report.recipients
        .filter((recipient) => recipient.role === role)
        .map(({ office }) => office)
        .join('、'),
    );
  return {
    editionText: reportEditionNames[report.edition],
    recipient: offices('main'),
    signerName: orNull(report.signerName),
    urgencyText: report.urgency === null ? null : reportUrgencyNames[report.urgency],
    ...bySection(report.paragraphs),
    attachments: report.attachments,
    copyTo: offices('copy'),
    issuedOn: report.issuedOn ?? dayOf(madeAt),
  };
}

function bySection(paragraphs: readonly { readonly section: ReportSection; readonly text: string }[]) {
  const of = (wanted: ReportSection) =>
    paragraphs.filter(({ section }) => section === wanted).map(({ text }) => text);
  return {
    overview: of('overview'),
    injuries: of('injuries'),
    measures: of('measures'),
    nextSteps: of('nextSteps'),
  };
}
