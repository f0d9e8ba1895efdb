import type { RightsCase } from '../../case/rightsCase.ts';
import { legalRequestKindNames } from '../../legalAssistance/legalAssistance.ts';
import type { LegalRequest } from '../../legalAssistance/legalAssistance.ts';
import {
  audienceNames,
  clearingResultNames,
  opinionMeasureNames,
  postNatureNames,
} from '../../publicOpinion/publicOpinion.ts';
import { officialDateTime } from '../../kernel/moment.ts';
import type { DocumentFields } from '../documentFields.ts';
import { numbersText } from './evidenceFields.ts';
import { orNull } from './wording.ts';

type Legal = NonNullable<DocumentFields['legalService']>;
type Post = DocumentFields['opinionPosts'][number];
type Clearing = NonNullable<DocumentFields['clearing']>;

/** The request of this id, else the newest of this officer. */
export function legalServiceFields(
  rightsCase: RightsCase,
  subjectId: string | null,
  officerId: string | null,
): DocumentFields['legalService'] {
  const { requests } = rightsCase.legalAssistance;
  const request =
    requests.find(({ id }) => id === subjectId) ?? requests.findLast((one) => one.officerId === officerId);
  return request === undefined ? null : wordsOf(request, rightsCase);
}

function wordsOf(request: LegalRequest, { officers }: RightsCase): Legal {
  return {
    applicantName: officers.find(({ id }) => id === request.officerId)?.name ?? null,
    reason: orNull(request.reason),
    kinds: request.kinds.map((kind) => legalRequestKindNames[kind]) as Legal['kinds'],
    requestedAt: request.requestedAt,
    ...engagementWords(request.engagement),
    opinion: opinionWords(request.opinion),
  };
}

type EngagementWords = Pick<
  Legal,
  'firmName' | 'lawyerName' | 'licenceNumber' | 'feeBearer' | 'confidentialityText' | 'engagedAt'
>;

function engagementWords(engagement: LegalRequest['engagement']): EngagementWords {
  if (engagement === null)
    return {
      firmName: null,
      lawyerName: null,
      licenceNumber: null,
      feeBearer: null,
      confidentialityText: null,
      engagedAt: null,
    };
  return {
    firmName: engagement.firmName,
    lawyerName: engagement.lawyerName,
    licenceNumber: orNull(engagement.licenceNumber),
    feeBearer: orNull(engagement.feeBearer),
    confidentialityText: engagement.isConfidentialitySigned ? '已签订保密承诺书' : null,
    engagedAt: engagement.at,
  };
}

function opinionWords(opinion: LegalRequest['opinion']): Legal['opinion'] {
  if (opinion === null)
    return { at: null, question: null, materials: null, facts: null, analysis: null, conclusion: null };
  const { at, question, materials, facts, analysis, conclusion } = opinion;
  return {
    at,
    question: orNull(question),
    materials: orNull(materials),
    facts: orNull(facts),
    analysis: orNull(analysis),
    conclusion: orNull(conclusion),
  };
}

export function opinionPostFields(rightsCase: RightsCase): DocumentFields['opinionPosts'] {
  return rightsCase.publicOpinion.posts.map((post) => ({
    foundAt: post.foundAt,
    platform: orNull(post.platform),
    accountText: orNull(post.account),
    content: orNull(post.content),
    keptText: orNull(
      [post.url, post.spread, numbersText(post.evidenceIds, rightsCase)]
        .filter((part) => part !== '')
        .join('；'),
    ),
    natureText: postNatureNames[post.nature] as Post['natureText'],
    verification: orNull(post.verification),
    measures: (post.decision?.measures ?? []).map(
      (measure) => opinionMeasureNames[measure],
    ) as Post['measures'],
    responsible: orNull(post.decision?.responsible ?? ''),
    trackingText: orNull(
      post.tracking.map(({ at, situation }) => `${officialDateTime(at)}，${situation}`).join('\n'),
    ),
  }));
}

/** One version of a notice; for an officer nobody recorded a clearing of, what the case knows. The public is not told whom it is about. */
export function clearingFields(rightsCase: RightsCase, subjectId: string | null): DocumentFields['clearing'] {
  for (const clearing of rightsCase.publicOpinion.clearings) {
    const notice = clearing.notices.find(({ id }) => id === subjectId);
    if (notice === undefined) continue;
    const name = rightsCase.officers.find(({ id }) => id === clearing.officerId)?.name ?? '';
    const result = clearing.conclusion?.result ?? null;
    return {
      addressee: orNull(notice.addressee),
      subjectText: notice.audience === 'public' ? '我单位民警' : `${name}同志`,
      problem: orNull(notice.problem),
      verification: orNull(notice.verification),
      resultText: result === null ? null : (clearingResultNames[result] as Clearing['resultText']),
      audienceText: audienceNames[notice.audience] as Clearing['audienceText'],
      closing: orNull(notice.closing),
    };
  }
  return bareClearing(rightsCase, subjectId);
}

function bareClearing(
  { officers, procedure }: RightsCase,
  officerId: string | null,
): DocumentFields['clearing'] {
  const officer = officers.find(({ id }) => id === officerId);
  if (officer === undefined) return null;
  return {
    addressee: orNull(officer.unit),
    subjectText: `${officer.name}同志`,
    problem: null,
    verification: procedure.closing?.reply?.verification ?? null,
    resultText: null,
    audienceText: null,
    closing: null,
  };
}
