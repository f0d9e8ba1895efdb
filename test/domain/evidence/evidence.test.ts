import { describe, expect, it } from 'vitest';
import { cameraCoverage } from '#domain/evidence/cameraCoverage.ts';
import { bareCollection } from '#domain/evidence/collection.ts';
import { custodyChain } from '#domain/evidence/custodyChain.ts';
import { checkEvidence, EvidenceChecklist } from '#domain/evidence/checklist.ts';
import { kindChoice, LegalKind, legalKindNames, ownKindName } from '#domain/evidence/legalKinds.ts';
import { elementsOf, tickedElements, withTicks } from '#domain/evidence/proofTicks.ts';
import { annotateEvidence, recordIntake } from '#domain/evidence/recordIntake.ts';
import { setAside } from '#domain/case/setAside.ts';
import checklistData from '../../../templates/checklists/evidence.json' with { type: 'json' };
import { aCase, aFile, anItem, aThing, at, noClaims, stamp } from '#test/people/aCase.ts';

const checklist = EvidenceChecklist.parse(checklistData);
const circumstances = {
  ...bareCollection({ act: 'collection', by: ['测试民警乙'], at: at('24T20:50') }),
  storagePlace: '采集站',
};

describe('the legal kinds', () => {
  it('[E-6] are all told apart where one is chosen', () => {
    expect(new Set(LegalKind.options.map(ownKindName)).size).toBe(LegalKind.options.length);
    expect(kindChoice('electronicData')).toBe('电子数据（刑事：视听资料、电子数据）');
    expect(kindChoice('witnessTestimony')).toBe('证人证言（行政：被侵害人陈述和其他证人证言）');
    expect(kindChoice('physicalEvidence')).toBe('物证');
  });

  it('[E-6] keep the joint name of criminal procedure for its papers', () => {
    expect(legalKindNames.audiovisualMaterial.criminal).toBe(legalKindNames.electronicData.criminal);
  });
});

describe('the evidence checklist', () => {
  const proves = (id: string, changes: Parameters<typeof anItem>[1] = {}) =>
    anItem(1, { proofs: withTicks([], [id]), ...changes });
  const stateOf = (rightsCase: Parameters<typeof checkEvidence>[0], id: string) =>
    checkEvidence(rightsCase, checklist).find((entry) => entry.requirement.id === id);

  it('[E-1] asks only what cases of this kind must prove', () => {
    const online = checkEvidence(aCase({}, { kind: 'unfoundedComplaint' }), checklist).map(
      (entry) => entry.requirement.id,
    );
    expect(online).toContain('complaintChecked');
    expect(online).not.toContain('injuryProved');
  });

  it('[E-1] counts a requirement as met by the items that prove it', () => {
    expect(stateOf(aCase({ evidence: [proves('assaultFilmed')] }), 'assaultFilmed')).toMatchObject({
      state: 'met',
      evidenceNumbers: [1],
    });
    expect(stateOf(aCase(), 'assaultFilmed')).toMatchObject({ state: 'missing', evidenceNumbers: [] });
  });

  it.each([
    ['damaged', { ...noClaims, damage: '文件被截断' }],
    ['executable', { ...noClaims, isExecutable: true }],
  ])('[E-2] lets a %s file prove nothing', (_, claims) => {
    expect(
      stateOf(aCase({ evidence: [proves('assaultFilmed', { file: aFile(1, { claims }) })] }), 'assaultFilmed')
        ?.state,
    ).toBe('missing');
  });

  it('[E-1] counts a thing without a file, and whatever speaks against one person only', () => {
    const proofs = [{ elementId: 'toolSecured', counterpartyId: 'person2', strength: 'supporting' }] as const;
    expect(stateOf(aCase({ evidence: [aThing(1, { proofs })] }), 'toolSecured')).toMatchObject({
      state: 'met',
      evidenceNumbers: [1],
    });
  });

  it('[E-1] shows a waiver with its reason, and evidence beats the waiver', () => {
    const answer = setAside(
      aCase(),
      { requirementId: 'soberness', label: '是否醉酒', reason: '现场无饮酒迹象' },
      stamp,
    );
    const waived = answer.ok ? answer.value : aCase();
    expect(stateOf(waived, 'soberness')).toMatchObject({ state: 'waived', waiverReason: '现场无饮酒迹象' });
    expect(stateOf({ ...waived, evidence: [proves('soberness')] }, 'soberness')?.state).toBe('met');
  });
});

describe('taking evidence in', () => {
  const file = aFile(1);

  it('[E-3] numbers items from 1 and writes where each came from', () => {
    const answer = recordIntake(aCase(), { id: 'item1', file }, circumstances, stamp);
    const item = answer.ok ? answer.value.evidence[0] : undefined;
    const { storagePlace, ...collection } = circumstances;
    expect(item).toMatchObject({ number: 1, title: 'photo1', legalKind: 'audiovisualMaterial' });
    expect(item).toMatchObject({ origin: { kind: 'imported' }, file, collection, storagePlace });
    expect(item?.custody.map((entry) => entry.act)).toEqual(['imported', 'verified']);
  });

  it('[E-176] is never told after its own reading back, however long the other files of the stick took', () => {
    const readBackAt = at('24T22:59');
    const late = { ...stamp, now: at('24T23:01') };
    const answer = recordIntake(aCase(), { id: 'item1', file: { ...file, readBackAt } }, circumstances, late);
    const chain = answer.ok ? answer.value.evidence.flatMap((item) => custodyChain(answer.value, item)) : [];
    expect(chain.filter(({ at: when }) => when === readBackAt).map(({ act }) => act)).toEqual([
      'imported',
      'verified',
    ]);
  });

  it('[E-4] refuses the same bytes under another name, naming the first', () => {
    const first = aCase({ evidence: [anItem(1), aThing(2)] });
    const answer = recordIntake(
      first,
      { id: 'item2', file: { ...file, fileName: '另一个名字.jpg' } },
      circumstances,
      stamp,
    );
    expect(answer).toEqual({
      ok: false,
      failure: { code: 'evidence.duplicate', detail: { file: '另一个名字.jpg', twin: '证据1 现场照片1' } },
    });
  });

  it('[E-3] never lets a note change bytes, digests or origin', () => {
    const before = anItem(1);
    const words = {
      title: '新名称',
      legalKind: 'documentaryEvidence' as const,
      proofs: withTicks([], ['dutyLawful']),
      provesNote: '',
      storagePlace: '',
    };
    const answer = annotateEvidence(
      aCase({ evidence: [before] }),
      { evidenceId: before.id, provider: '虚构便利店', ...words },
      stamp,
    );
    expect(answer.ok && answer.value.evidence[0]).toEqual({
      ...before,
      ...words,
      collection: { ...before.collection, provider: '虚构便利店' },
    });
  });
});

describe('ticking what an item proves', () => {
  const against = { elementId: 'intent', counterpartyId: 'person2', strength: 'direct' } as const;
  const supporting = { elementId: 'assaultFilmed', counterpartyId: null, strength: 'supporting' } as const;

  it('[E-3] leaves alone what is proved against one person, or merely supported', () => {
    const before = withTicks([against, supporting], ['sceneRecorded']);
    const after = withTicks(before, ['dutyLawful', 'assaultFilmed']);
    expect(after.slice(0, 2)).toEqual([against, supporting]);
    expect(tickedElements(after)).toEqual(['dutyLawful', 'assaultFilmed']);
    expect(withTicks(after, [])).toEqual([against, supporting]);
  });

  it('names each requirement once', () => {
    expect(elementsOf(withTicks([against, supporting], ['assaultFilmed']))).toEqual([
      'intent',
      'assaultFilmed',
    ]);
  });
});

describe('what the body cameras cover', () => {
  const video = (number: number, device: string, from: string, seconds: number) =>
    anItem(number, {
      file: aFile(number, {
        claims: {
          ...noClaims,
          mediaType: 'video/mp4',
          device,
          takenAt: `2026-03-24T${from}+08:00`,
          durationMs: seconds * 1000,
        },
      }),
    });

  it('[E-5] is one row per device, with the gaps between its recordings', () => {
    const coverage = cameraCoverage(
      [video(1, 'A', '20:33:00', 60), video(2, 'A', '20:34:40', 60), video(3, 'B', '20:33:30', 30)],
      [],
    );
    expect(coverage.map((row) => [row.device, row.gaps.map((gap) => gap.untilMs - gap.fromMs)])).toEqual([
      ['A', [40_000]],
      ['B', []],
    ]);
  });

  it('[E-5] takes two files that touch as one recording, and an overlapping one as no gap', () => {
    const [row] = cameraCoverage(
      [video(1, 'A', '20:33:00', 60), video(2, 'A', '20:34:02', 60), video(3, 'A', '20:33:30', 10)],
      [],
    );
    expect(row?.gaps).toEqual([]);
  });

  it('[E-5] leaves out files that say no time or are damaged', () => {
    const silent = anItem(1, { file: aFile(1, { claims: { ...noClaims, mediaType: 'video/mp4' } }) });
    expect(cameraCoverage([silent, anItem(2), aThing(3)], [])).toEqual([]);
  });
});
