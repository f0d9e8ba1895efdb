import { describe, expect, it } from 'vitest';
import { canonicalJson } from '#domain/kernel/canonicalJson.ts';
import { compareFiles } from '#domain/review/compareSubmissions.ts';
import { answerFinding, importOpinion, reviewStanding } from '#domain/review/importOpinion.ts';
import { issueOpinion, recordFinding, withdrawFinding } from '#domain/review/recordFindings.ts';
import { noSubmissions, submissionBefore } from '#domain/review/submission.ts';
import { aCase, at, stamp } from '../../people/aCase.ts';
import { aFinding, anOpinion, aReceivedFile, aSubmission, digest } from '../../people/aReview.ts';

const kinds = {
  version: '1',
  source: '试',
  kinds: [{ id: 'paper', label: '文书', note: '' }],
};
const by = {
  id: 'opinion1',
  reviewUnit: '虚构市公安局法制支队',
  reviewer: '测试审核员戊',
  now: at('28T10:00'),
};
const exported = (number: number) => ({
  id: `export${number}`,
  at: at('27T09:00'),
  by: '测试民警丁',
  driveLabel: '测试U盘',
  folderName: `dossier-${number}`,
  files: 3,
  bytes: 3,
  tagManifestSha256: digest(number),
  verifiedAt: at('27T09:00'),
  sealing: null,
  sealedFile: null,
  contents: null,
});
const proved = (number: number, changes: Parameters<typeof anOpinion>[0] = {}, key = digest(9)) => ({
  opinion: anOpinion({ id: `opinion${number}`, ...changes }),
  original: { sha256: digest(100 + number), sizeBytes: 10 },
  keyFingerprint: key,
});
function imported(rightsCase: ReturnType<typeof aCase>, ...opinions: readonly ReturnType<typeof proved>[]) {
  return opinions.reduce((before, opinion) => {
    const after = importOpinion(before, opinion, stamp);
    if (!after.ok) throw new Error(after.failure.code);
    return after.value;
  }, rightsCase);
}

describe('the reviewer', () => {
  const input = {
    id: null,
    place: { kind: 'dossier' },
    kindId: 'paper',
    weight: 'must',
    text: '缺签名',
  } as const;

  it('[B-11] writes a finding with the words of its kind, changes it and takes it back', () => {
    const noted = recordFinding(aSubmission(), input, { kinds, newId: 'f1' });
    expect(noted).toMatchObject({ ok: true, value: { findings: [{ id: 'f1', kindLabel: '文书' }] } });
    if (!noted.ok) return;
    const changed = recordFinding(
      noted.value,
      { ...input, id: 'f1', text: '缺审批人签名' },
      { kinds, newId: 'f2' },
    );
    expect(changed).toMatchObject({ ok: true, value: { findings: [{ id: 'f1', text: '缺审批人签名' }] } });
    expect(withdrawFinding(noted.value, 'f1')).toMatchObject({ ok: true, value: { findings: [] } });
    expect(withdrawFinding(noted.value, 'f7')).toMatchObject({ failure: { code: 'review.taskUnknown' } });
    const unknown = recordFinding(aSubmission(), { ...input, kindId: 'moon' }, { kinds, newId: 'f1' });
    expect(unknown).toMatchObject({ failure: { code: 'review.kindUnknown' } });
  });

  it('[B-11] returns a dossier only with what is to be mended', () => {
    const issue = (findings: ReturnType<typeof aFinding>[]) =>
      issueOpinion(aSubmission({ findings }), { outcome: 'returned', text: '请补正' }, by);
    expect(issue([])).toMatchObject({ failure: { code: 'review.returnedWithoutFinding' } });
    expect(issue([aFinding()])).toMatchObject({ ok: true, value: { opinion: { outcome: 'returned' } } });
  });

  it('[B-11] does not accept while something must be mended first', () => {
    const submission = aSubmission({ findings: [aFinding(), aFinding({ id: 'b', weight: 'should' })] });
    const accept = { outcome: 'accepted', text: '同意' } as const;
    expect(issueOpinion(submission, accept, by)).toMatchObject({
      failure: { code: 'review.openMust', detail: { count: 1 } },
    });
    const mild = aSubmission({ findings: [aFinding({ weight: 'should' })] });
    expect(issueOpinion(mild, accept, by)).toMatchObject({ ok: true });
  });

  it('[B-10] does not accept a package that did not verify', () => {
    const issued = issueOpinion(
      aSubmission({ verdict: 'invalid' }),
      { outcome: 'accepted', text: '同意' },
      by,
    );
    expect(issued).toMatchObject({ failure: { code: 'review.notVerified' } });
  });

  it('[B-11] changes nothing after the opinion is issued', () => {
    const issued = aSubmission({ opinion: anOpinion(), findings: [aFinding()] });
    const refusal = { failure: { code: 'review.alreadyIssued' } };
    expect(recordFinding(issued, input, { kinds, newId: 'f1' })).toMatchObject(refusal);
    expect(withdrawFinding(issued, 'finding1')).toMatchObject(refusal);
    expect(issueOpinion(issued, { outcome: 'returned', text: '请补正' }, by)).toMatchObject(refusal);
  });

  it('[B-12] writes an opinion that has one text', () => {
    const opinion = anOpinion();
    const turned = Object.fromEntries(Object.entries(opinion).toReversed());
    expect(canonicalJson(turned)).toBe(canonicalJson(opinion));
    expect(JSON.parse(canonicalJson(opinion))).toEqual(opinion);
  });
});

describe('the case the opinion is about', () => {
  const rightsCase = aCase({ exports: [exported(1), exported(2)] });

  it('[B-13] makes a task of each finding, once', () => {
    const once = imported(rightsCase, proved(1));
    expect(once.reviews).toMatchObject([
      { tasks: [{ id: 'finding1', answer: null }], importedAt: stamp.now },
    ]);
    expect(once.events.at(-1)?.kind).toBe('opinionImported');
    expect(importOpinion(once, proved(1), stamp)).toEqual({ ok: true, value: once });
  });

  it('[B-13] refuses an opinion on another case or on a package it never exported', () => {
    expect(importOpinion(rightsCase, proved(1, { caseId: 'd'.repeat(26) }), stamp)).toMatchObject({
      failure: { code: 'review.otherCase' },
    });
    expect(importOpinion(rightsCase, proved(1, { packageSha256: digest(7) }), stamp)).toMatchObject({
      failure: { code: 'review.packageUnknown' },
    });
  });

  it('[B-13] keeps opinions that differ side by side and says so', () => {
    const both = imported(rightsCase, proved(1), proved(2, { outcome: 'accepted', findings: [] }, digest(8)));
    expect(both.reviews).toHaveLength(2);
    expect(reviewStanding(both)).toMatchObject({ state: 'differing', isOtherKey: true });
  });

  it('[B-13] keeps an answer as it was given', () => {
    const answer = {
      opinionSha256: digest(101),
      findingId: 'finding1',
      kind: 'corrected',
      text: '已补签',
    } as const;
    const answered = answerFinding(imported(rightsCase, proved(1)), answer, stamp);
    expect(answered).toMatchObject({
      ok: true,
      value: { reviews: [{ tasks: [{ answer: { kind: 'corrected', text: '已补签', by: stamp.by } }] }] },
    });
    if (!answered.ok) return;
    expect(reviewStanding(answered.value).openTasks).toEqual([]);
    expect(answerFinding(answered.value, answer, stamp)).toMatchObject({
      failure: { code: 'review.taskAnswered' },
    });
    expect(answerFinding(answered.value, { ...answer, findingId: 'x' }, stamp)).toMatchObject({
      failure: { code: 'review.taskUnknown' },
    });
  });

  it('[B-15] is accepted when the package exported last among those reviewed is', () => {
    expect(reviewStanding(rightsCase)).toMatchObject({ state: 'none', last: null });
    const second = proved(2, { packageSha256: digest(2), outcome: 'accepted', findings: [] });
    expect(reviewStanding(imported(rightsCase, proved(1), second))).toMatchObject({ state: 'accepted' });
    // The opinion on the first package comes in late: it does not undo the second.
    expect(reviewStanding(imported(rightsCase, second, proved(1)))).toMatchObject({ state: 'accepted' });
  });
});

describe('the second submission', () => {
  it('[B-14] names what came, what went and what changed, by digest and not by number', () => {
    const earlier = [
      aReceivedFile(1, '电子档案/文书/001_W01_登记表.pdf'),
      aReceivedFile(2, '电子档案/文书/002_W03_通知.pdf'),
      aReceivedFile(3, '电子档案/证据/E001_照片.jpg'),
    ];
    const later = [
      aReceivedFile(4, '电子档案/文书/001_A01_报告.pdf'),
      aReceivedFile(5, '电子档案/文书/002_W01_登记表.pdf'),
      aReceivedFile(2, '电子档案/文书/003_W03_通知.pdf'),
    ];
    const { added, removed, changed, unchanged } = compareFiles(earlier, later);
    expect([added, removed, changed].map((files) => files.map(({ path }) => path))).toEqual([
      ['电子档案/文书/001_A01_报告.pdf'],
      ['电子档案/证据/E001_照片.jpg'],
      ['电子档案/文书/002_W01_登记表.pdf'],
    ]);
    expect(unchanged).toBe(1);
  });

  it('[B-14] is held against the one of the same case before it', () => {
    const first = aSubmission({ id: '1'.repeat(26) });
    const other = aSubmission({ id: '2'.repeat(26), caseId: 'd'.repeat(26) });
    const second = aSubmission({ id: '3'.repeat(26) });
    const register = { ...noSubmissions, submissions: [first, other, second] };
    expect(submissionBefore(register, first)).toBeNull();
    expect(submissionBefore(register, second)).toBe(first);
  });
});
