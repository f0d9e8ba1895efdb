import { Sha256 } from '#domain/kernel/digest.ts';
import type { ReviewFinding, ReviewOpinion } from '#domain/review/reviewOpinion.ts';
import type { ReceivedFile, Submission } from '#domain/review/submission.ts';
import { at } from './aCase.ts';

/** A digest that shows its number. */
export const digest = (number: number) => Sha256.parse(number.toString(16).padStart(64, '0'));

export function aFinding(changes: Partial<ReviewFinding> = {}): ReviewFinding {
  return {
    id: 'finding1',
    place: { kind: 'dossier' },
    kindId: 'paper',
    kindLabel: '文书',
    weight: 'must',
    text: '登记表缺审批人签名',
    ...changes,
  };
}

export function aReceivedFile(
  number: number,
  path: string,
  changes: Partial<ReceivedFile> = {},
): ReceivedFile {
  return {
    path,
    sha256: digest(number),
    sizeBytes: number,
    title: path,
    group: 'paper',
    aboutId: null,
    mediaType: 'application/pdf',
    isKept: true,
    ...changes,
  };
}

export function aSubmission(changes: Partial<Submission> = {}): Submission {
  return {
    id: 's'.repeat(26),
    packageSha256: digest(1),
    caseId: 'c'.repeat(26),
    caseNumber: '虚公（督）维字〔2026〕1号',
    caseName: '测试民警甲执行职务受侵害案',
    receivedAt: at('28T09:00'),
    by: '测试审核员戊',
    source: '测试U盘',
    verdict: 'valid',
    signature: { state: 'valid', keyFingerprint: digest(9) },
    problems: [],
    problemCount: 0,
    caseData: { sha256: digest(2), sizeBytes: 10 },
    files: [],
    findings: [],
    opinion: null,
    ...changes,
  };
}

export function anOpinion(changes: Partial<ReviewOpinion> = {}): ReviewOpinion {
  return {
    format: 'weiquan-review-opinion',
    version: 1,
    id: 'opinion1',
    packageSha256: digest(1),
    packageVerdict: 'valid',
    caseId: 'c'.repeat(26),
    caseNumber: '虚公（督）维字〔2026〕1号',
    caseName: '测试民警甲执行职务受侵害案',
    reviewUnit: '虚构市公安局法制支队',
    reviewer: '测试审核员戊',
    issuedAt: at('28T10:00'),
    outcome: 'returned',
    text: '请补正后再次送审。',
    findings: [aFinding()],
    ...changes,
  };
}
