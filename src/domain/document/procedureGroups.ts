/** What the papers of intake, supervision and closing print; see documentFields.ts for the conventions. */
import { z } from 'zod';
import { day, list, moment, text, words } from './fieldGroups.ts';

export const procedureGroups = {
  /** W02. */
  application: z.strictObject({
    applicantName: text,
    applicantTypeText: words(['本人', '近亲属', '单位']),
    relation: text,
    at: moment,
    facts: text,
    requestsText: text,
    formText: words(['书面', '口头']),
    takenBy: text,
  }),
  /** W03. */
  acceptanceReview: z.strictObject({
    receivedAt: moment,
    verification: text,
    scopeText: words(['属于', '不属于', '移送']),
    opinionText: words(['受理', '不予受理', '补充材料', '转办']),
    reason: text,
    replyDueOn: day,
  }),
  /** D04: the newest notice that is not ended. */
  notice: z.strictObject({
    recipientUnit: text,
    responsibleLeader: text,
    matter: text,
    feedbackDueAt: moment,
    issuedAt: moment,
    issuerName: text,
    demands: list(z.strictObject({ matter: text, standard: text, dueAt: moment })),
    pressuresText: text,
  }),
  /** D03: documents of the official system that were registered in the case. */
  officialPapers: list(
    z.strictObject({
      title: z.string(),
      number: text,
      organ: text,
      madeOn: day,
      servedTo: text,
      servedOn: day,
      /** `扫描件：证据3`. */
      scanText: text,
    }),
  ),
  /** D11: clocks that have run out or are about to, and notices nobody answered in time. */
  urging: z.strictObject({
    clocks: list(
      z.strictObject({
        label: text,
        stateText: words(['已超期', '马上到期']),
        startedAt: moment,
        lawDueAt: moment,
        safeDueAt: moment,
        /** 已超…, 还剩… when the paper is made. */
        leftText: text,
        basisText: text,
        /** How the end was counted, line by line. */
        steps: list(z.string()),
      }),
    ),
    notices: list(
      z.strictObject({
        matter: text,
        recipientUnit: text,
        responsibleLeader: text,
        feedbackDueAt: moment,
        stateText: text,
        leftText: text,
      }),
    ),
  }),
  /** D05. */
  watchLog: list(
    z.strictObject({
      at: moment,
      kindText: text,
      nodeText: text,
      byName: text,
      checked: text,
      problem: text,
      demand: text,
      rectified: text,
    }),
  ),
  /** D10. */
  admonitions: list(
    z.strictObject({
      subjectName: text,
      at: moment,
      place: text,
      conduct: text,
      consequencesTold: text,
      education: text,
      officersText: text,
    }),
  ),
  /** A01 and A02. */
  closing: z.strictObject({
    conclusionText: words(['已依法处理', '事实不清终止', '撤回', '移送']),
    outcome: text,
    /** What was decided for each counterparty, with the reason. */
    decisions: list(z.string()),
    /** What became of each, as people took it down. */
    results: list(z.string()),
    rescueText: text,
    publicOpinion: text,
    lessons: text,
    followUpOn: day,
    replyVerification: text,
    replyHandling: text,
    repliedOn: day,
    reviewText: text,
  }),
};
