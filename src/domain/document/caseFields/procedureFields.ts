import { applicantOf } from '../../case/familyApplicant.ts';
import { resultLines } from '../../case/legalResults.ts';
import type { RightsCase } from '../../case/rightsCase.ts';
import {
  acceptanceOpinionNames,
  acceptanceScopeNames,
  applicantTypeNames,
  applicationRequestNames,
  closingConclusionNames,
} from '../../case/procedure.ts';
import type { Reply } from '../../case/procedure.ts';
import { watchKindNames, watchNodeNames } from '../../supervision/oversight.ts';
import type { DocumentFields } from '../documentFields.ts';
import { decisionLines } from './decisionText.ts';
import { orNull } from './wording.ts';

type ProcedureFields = Pick<
  DocumentFields,
  'application' | 'acceptanceReview' | 'notice' | 'watchLog' | 'admonitions' | 'closing'
>;

/** What the papers of intake, supervision and closing print; `null` where the record is silent. */
export function procedureFields(rightsCase: RightsCase): ProcedureFields {
  return {
    application: applicationFields(rightsCase),
    acceptanceReview: reviewFields(rightsCase),
    notice: noticeFields(rightsCase),
    watchLog: rightsCase.oversight.watchLog.map((entry) => ({
      at: entry.at,
      kindText: watchKindNames[entry.kind],
      nodeText: watchNodeNames[entry.node],
      byName: orNull(entry.by),
      checked: entry.checked,
      problem: orNull(entry.problem),
      demand: orNull(entry.demand),
      rectified: orNull(entry.rectified),
    })),
    admonitions: rightsCase.procedure.admonitions.map((record) => ({
      subjectName: orNull(
        rightsCase.counterparties.find(({ id }) => id === record.counterpartyId)?.name ?? '',
      ),
      at: record.at,
      place: record.place,
      conduct: record.conduct,
      consequencesTold: record.consequencesTold,
      education: record.education,
      officersText: record.officers.join('、'),
    })),
    closing: closingFields(rightsCase),
  };
}

function applicationFields(rightsCase: RightsCase): ProcedureFields['application'] {
  const found = rightsCase.procedure.application;
  if (found === null) return noApplication;
  type Type = ProcedureFields['application']['applicantTypeText'];
  const { applicantName, relation } = applicantOf(rightsCase, found);
  return {
    applicantName,
    applicantTypeText: applicantTypeNames[found.applicantType] as Type,
    relation: orNull(relation),
    at: found.appliedAt,
    facts: orNull(found.facts),
    requestsText: orNull(found.requests.map((each) => applicationRequestNames[each]).join('、')),
    formText: found.isOral ? '口头' : '书面',
    takenBy: orNull(found.takenBy),
  };
}

const noApplication: ProcedureFields['application'] = {
  applicantName: null,
  applicantTypeText: null,
  relation: null,
  at: null,
  facts: null,
  requestsText: null,
  formText: null,
  takenBy: null,
};

function reviewFields({ procedure }: RightsCase): ProcedureFields['acceptanceReview'] {
  const found = procedure.acceptance;
  type Fields = ProcedureFields['acceptanceReview'];
  return {
    receivedAt: found?.receivedAt ?? null,
    verification: found?.verification ?? null,
    scopeText: found === null ? null : (acceptanceScopeNames[found.scope] as Fields['scopeText']),
    opinionText: found === null ? null : (acceptanceOpinionNames[found.opinion] as Fields['opinionText']),
    reason: orNull(found?.reason ?? ''),
    replyDueOn: found?.replyDueOn ?? null,
  };
}

function noticeFields({ oversight }: RightsCase): ProcedureFields['notice'] {
  const open = oversight.notices.findLast(({ ending }) => ending === null);
  const found = open ?? oversight.notices.at(-1);
  if (found === undefined) return noNotice;
  const reminders = found.pressures.filter(({ kind }) => kind === 'reminder').length;
  return {
    recipientUnit: found.recipientUnit,
    responsibleLeader: found.responsibleLeader,
    matter: found.matter,
    feedbackDueAt: found.feedbackDueAt,
    issuedAt: found.issuedAt,
    issuerName: orNull(found.issuedBy),
    demands: found.demands.map((demand) => ({ ...demand, standard: orNull(demand.standard) })),
    pressuresText: reminders === 0 ? null : `已催办${reminders}次`,
  };
}

const noNotice: ProcedureFields['notice'] = {
  recipientUnit: null,
  responsibleLeader: null,
  matter: null,
  feedbackDueAt: null,
  issuedAt: null,
  issuerName: null,
  demands: [],
  pressuresText: null,
};

function closingFields(rightsCase: RightsCase): ProcedureFields['closing'] {
  const { closing } = rightsCase.procedure;
  if (closing === null) return noClosing;
  const visits = rightsCase.visits.length;
  type Conclusion = ProcedureFields['closing']['conclusionText'];
  return {
    conclusionText: closingConclusionNames[closing.conclusion] as Conclusion,
    outcome: closing.outcome,
    decisions: decisionLines(rightsCase),
    results: [...resultLines(rightsCase)],
    rescueText: visits === 0 ? null : `看望慰问${visits}次。`,
    publicOpinion: orNull(closing.publicOpinion),
    lessons: orNull(closing.lessons),
    followUpOn: closing.followUpOn,
    ...replyFields(closing.reply),
  };
}

type ReplyFields = Pick<
  ProcedureFields['closing'],
  'replyVerification' | 'replyHandling' | 'repliedOn' | 'reviewText'
>;

const noReply: ReplyFields = {
  replyVerification: null,
  replyHandling: null,
  repliedOn: null,
  reviewText: null,
};

function replyFields(reply: Reply | null): ReplyFields {
  if (reply === null) return noReply;
  return {
    replyVerification: reply.verification,
    replyHandling: reply.handling,
    repliedOn: reply.repliedOn,
    reviewText: reply.reviewWithinDays === null ? null : `${reply.reviewWithinDays}日`,
  };
}

const noClosing: ProcedureFields['closing'] = {
  conclusionText: null,
  outcome: null,
  decisions: [],
  results: [],
  rescueText: null,
  publicOpinion: null,
  lessons: null,
  followUpOn: null,
  ...noReply,
};
