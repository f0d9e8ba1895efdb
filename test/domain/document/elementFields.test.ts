import { describe, expect, it } from 'vitest';
import type { RightsCase } from '#domain/case/rightsCase.ts';
import { dutiesOfElements, elementFields } from '#domain/document/caseFields/elementFields.ts';
import { gapFields } from '#domain/document/caseFields/gapFields.ts';
import { EvidenceChecklist } from '#domain/evidence/checklist.ts';
import { ElementsFile } from '#domain/evidence/elements.ts';
import { evidenceFindings } from '#domain/evidence/linter/evidenceFindings.ts';
import { dayOf } from '#domain/kernel/moment.ts';
import checklistData from '../../../templates/checklists/evidence.json' with { type: 'json' };
import elementsData from '../../../templates/checklists/elements.json' with { type: 'json' };
import { aCase, anItem, at, stamp } from '#test/people/aCase.ts';

const checklist = EvidenceChecklist.parse(checklistData);
const elements = ElementsFile.parse(elementsData);
const proof = (elementId: string) => ({ elementId, counterpartyId: null, strength: 'direct' as const });
const duty = (elementId: string, track: '277-5' | '293') => ({
  id: `${elementId} ${track}`,
  gap: { kind: 'element' as const, elementId, track, counterpartyId: 'person2' },
  label: '行为由本人实施（违法嫌疑人A）',
  measure: '补做辨认',
  owner: '测试民警丁',
  dueOn: dayOf(at('30T09:00')),
  by: stamp.by,
  at: stamp.now,
  closed: null,
});

describe('the elements on the list of gaps', () => {
  const basisOf = (rightsCase: RightsCase) => {
    const road = { track: '277-5' } as const;
    const proposals = { person2: { leading: road.track, tracks: [{ track: '293' } as const, road] } };
    return { rightsCase, elements, proposals, findings: evidenceFindings(rightsCase) };
  };
  const onRoad = elements.offences.find(({ tracks }) => tracks.includes('277-5'))?.elements ?? [];

  it('[E-178] prints every element of the leading road, strong, weak or empty, with blanks where nobody was told', () => {
    const proofs = [proof(onRoad[0]?.id ?? '')];
    const rows = elementFields(basisOf(aCase({ evidence: [anItem(1, { proofs }), anItem(2, { proofs })] })));
    const expected = [...onRoad, ...elements.facts.criminal].map(({ label }) => label);
    expect(new Set(rows.map(({ requirementText }) => requirementText))).toEqual(new Set(expected));
    expect(rows).toHaveLength(expected.length);
    expect(
      rows.every(({ personText, trackText }) => personText === '违法嫌疑人A' && trackText === '涉嫌袭警罪'),
    ).toBe(true);
    expect(rows[0]).toMatchObject({
      stateText: '缺失',
      note: '没有任何证据。',
      measureText: null,
      ownerText: null,
    });
    expect(rows.find(({ requirementText }) => requirementText === onRoad[0]?.label)).toMatchObject({
      stateText: '具备',
      evidenceText: '证据1、证据2',
      note: null,
    });
  });

  it('[E-178] puts a duty beside its element, and nowhere twice', () => {
    const elementId = onRoad[0]?.id ?? '';
    const basis = basisOf(aCase({ gapDuties: [duty(elementId, '277-5'), duty(elementId, '293')] }));
    const row = elementFields(basis).find(({ requirementText }) => requirementText === onRoad[0]?.label);
    expect(row).toMatchObject({
      measureText: '补做辨认（违法嫌疑人A）',
      ownerText: '测试民警丁',
      doneText: '未完成',
    });
    const rest = gapFields(basis.rightsCase, checklist, dutiesOfElements(basis));
    expect(rest.filter(({ ownerText }) => ownerText !== null)).toHaveLength(1);
  });

  it('[E-178] says that a road is not known yet, instead of nothing', () => {
    const rightsCase = aCase();
    const rows = elementFields({ rightsCase, elements, proposals: {}, findings: [] });
    expect(rows).toMatchObject([
      {
        personText: '违法嫌疑人A',
        stateText: null,
        requirementText: expect.stringContaining('要件尚不能核对'),
      },
    ]);
  });
});
