import { describe, expect, it } from 'vitest';
import { isPenal, trackIds, trackKinds } from '#domain/disposition/tracks.ts';
import { EvidenceChecklist } from '#domain/evidence/checklist.ts';
import { ElementsFile, elementsOfTrack } from '#domain/evidence/elements.ts';
import type { EvidenceItem } from '#domain/evidence/evidenceItem.ts';
import { evidenceFindings } from '#domain/evidence/linter/evidenceFindings.ts';
import { proofMatrix } from '#domain/evidence/proofMatrix.ts';
import { aCase, aFile, anItem, aThing, noClaims } from '#test/people/aCase.ts';
import elementsData from '../../../templates/checklists/elements.json' with { type: 'json' };
import checklistData from '../../../templates/checklists/evidence.json' with { type: 'json' };

const file = ElementsFile.parse(elementsData);
const checklist = EvidenceChecklist.parse(checklistData);
const PERSON = 'person2';
const proof = (
  elementId: string,
  strength: 'direct' | 'supporting',
  counterpartyId: string | null = null,
) => ({
  elementId,
  strength,
  counterpartyId,
});
const rowsOf = (evidence: readonly EvidenceItem[]) => {
  const rightsCase = aCase({ evidence });
  return proofMatrix({ rightsCase, file, findings: evidenceFindings(rightsCase) }, PERSON, '277-5');
};
const actRow = (...evidence: readonly EvidenceItem[]) =>
  rowsOf(evidence).find(({ element }) => element.id === 'actDone');

describe('the elements', () => {
  it('[E-52] exist for every track that punishes, each once, with eight criminal or six administrative facts', () => {
    for (const track of trackIds.filter(isPenal)) {
      const elements = elementsOfTrack(file, track);
      const facts = trackKinds[track].nature === 'criminal' ? 8 : 6;
      expect(elements.length, track).toBeGreaterThan(facts + 2);
      expect(new Set(elements.map(({ id }) => id)).size, track).toBe(elements.length);
    }
    expect(elementsOfTrack(file, 'education')).toEqual([]);
  });

  it('[E-52] name only requirements the evidence checklist has', () => {
    const known = checklist.requirements.map(({ id }) => id);
    const all = [
      ...file.offences.flatMap(({ elements }) => elements),
      ...file.facts.criminal,
      ...file.facts.administrative,
    ];
    expect(all.flatMap(({ satisfiedBy }) => satisfiedBy).filter((id) => !known.includes(id))).toEqual([]);
  });
});

describe('the matrix', () => {
  it('[B-33] stands weakest first: a reviewer meets the holes at once', () => {
    const direct = (number: number) => anItem(number, { proofs: [proof('actDone', 'direct')] });
    const order = ['empty', 'weak', 'strong'];
    const found = rowsOf([direct(1), direct(2)]).map(({ strength }) => order.indexOf(strength));
    expect(found).toEqual(found.toSorted((x, y) => x - y));
    expect(new Set(found).size).toBeGreaterThan(1);
  });

  it('[E-50] calls a cell empty, weak or strong and says why', () => {
    const direct = (number: number) => anItem(number, { proofs: [proof('actDone', 'direct')] });
    const support = (number: number) => anItem(number, { proofs: [proof('assaultFilmed', 'direct')] });
    expect(actRow()).toMatchObject({ strength: 'empty', reason: '没有任何证据。' });
    expect(actRow(support(1), support(2))).toMatchObject({ strength: 'weak' });
    expect(actRow(direct(1))).toMatchObject({ strength: 'weak', reason: '只有一份证据，没有其他证据印证。' });
    expect(actRow(direct(1), support(2))).toMatchObject({
      strength: 'strong',
      reason: '有直接证据，共2份互相印证。',
    });
  });

  it('[E-50] takes a recording, its still and a covered copy of the still for one source', () => {
    const video = anItem(1, { proofs: [proof('actDone', 'direct')] });
    const from = (parentId: string) => ({ parentId, parentSha256: aFile(1).sha256 });
    const still = anItem(2, {
      proofs: [proof('actDone', 'direct')],
      origin: { kind: 'still', ...from(video.id), atMs: 0, frameNumber: null },
    });
    const scan = anItem(3, {
      proofs: [proof('actDone', 'direct')],
      origin: { kind: 'scan', ...from(still.id) },
    });
    const reason = '3份证据出自同一份原件，没有其他来源的证据印证。';
    expect(actRow(video, still, scan)).toMatchObject({ strength: 'weak', reason });
    const other = anItem(4, { proofs: [proof('actDone', 'direct')] });
    expect(actRow(video, still, other)).toMatchObject({ strength: 'strong' });
  });

  it('[E-50] counts nothing against this person that speaks against another', () => {
    const other = anItem(1, { proofs: [proof('actDone', 'direct', 'person9')] });
    expect(actRow(other)).toMatchObject({ strength: 'empty', entries: [] });
    expect(actRow(anItem(1, { proofs: [proof('actDone', 'direct', PERSON)] }))?.entries).toHaveLength(1);
  });

  it('[E-50] counts neither damaged files nor what is out, but shows them', () => {
    const damaged = anItem(1, {
      proofs: [proof('actDone', 'direct')],
      file: aFile(1, { claims: { ...noClaims, damage: '文件不完整' } }),
    });
    const thing = aThing(2, { proofs: [proof('actDone', 'direct')] });
    const out = { ...thing, collection: { ...thing.collection, recordMade: 'no' as const } };
    expect(actRow(damaged, out)).toMatchObject({
      strength: 'empty',
      entries: [
        { evidenceNumber: 1, isOut: true },
        { evidenceNumber: 2, isOut: true },
      ],
    });
  });

  it('[E-51] lists the weakest first and keeps the order of the law among equals', () => {
    const rows = rowsOf([1, 2].map((number) => anItem(number, { proofs: [proof('lawfulDuty', 'direct')] })));
    expect(rows.at(-1)).toMatchObject({ element: { id: 'lawfulDuty' }, strength: 'strong' });
    expect(rows.map(({ element }) => element.id).slice(0, -1)).toEqual(
      elementsOfTrack(file, '277-5')
        .map(({ id }) => id)
        .slice(1),
    );
  });
});
