/** What the papers of legal assistance, public opinion and clearing a name print; see documentFields.ts for the conventions. */
import { z } from 'zod';
import { list, moment, text, wordList, words } from './fieldGroups.ts';

const LegalServiceFields = z.strictObject({
  applicantName: text,
  reason: text,
  kinds: wordList(['法律咨询', '代写文书', '代理附带民事或民事索赔', '出具法律意见', '参与调解', '陪同办理']),
  requestedAt: moment,
  firmName: text,
  lawyerName: text,
  licenceNumber: text,
  feeBearer: text,
  confidentialityText: words(['已签订保密承诺书']),
  engagedAt: moment,
  opinion: z.strictObject({
    at: moment,
    question: text,
    materials: text,
    facts: text,
    analysis: text,
    conclusion: text,
  }),
});

const OpinionPostFields = z.strictObject({
  foundAt: moment,
  platform: text,
  accountText: text,
  content: text,
  /** Address, how far it spread and the items that keep it, in one line. */
  keptText: text,
  natureText: words(['不实', '部分属实', '属实', '待核']),
  verification: text,
  measures: wordList(['报网安', '属地核查', '通报平台', '发布澄清', '司法追究', '不回应']),
  responsible: text,
  trackingText: text,
});

const ClearingFields = z.strictObject({
  addressee: text,
  subjectText: text,
  problem: text,
  verification: text,
  resultText: words(['不属实', '部分不实', '诬告']),
  audienceText: words(['本人', '所在单位', '系统内', '社会']),
  closing: text,
});

export const voiceGroups = {
  /** D06, D07: the request the paper is made for, or the officer's newest. */
  legalService: LegalServiceFields.nullable(),
  /** D08. */
  opinionPosts: list(OpinionPostFields),
  /** D09: one version of the notice, for one audience. */
  clearing: ClearingFields.nullable(),
};
