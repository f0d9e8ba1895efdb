import { describe, expect, it } from 'vitest';
import type { ProducedDocument, RightsCase } from '#domain/case/rightsCase.ts';
import { ItemKey } from '#domain/dossier/caseCompilation.ts';
import type { CompilationChange } from '#domain/dossier/changeCompilation.ts';
import { changeCompilation } from '#domain/dossier/changeCompilation.ts';
import { composeDossier, DossierOrder } from '#domain/dossier/composeDossier.ts';
import { compileVolumes, movedPlaces, paperKey } from '#domain/dossier/compileVolumes.ts';
import { compilationNotes, reconcileOfficial } from '#domain/dossier/reconcileOfficial.ts';
import { VolumeRules } from '#domain/dossier/volumeKind.ts';
import type { EvidenceItem } from '#domain/evidence/evidenceItem.ts';
import { Sha256 } from '#domain/kernel/digest.ts';
import orderData from '../../../templates/dossier/rightsDossier.json' with { type: 'json' };
import volumesData from '../../../templates/dossier/volumes.json' with { type: 'json' };
import { aCase, aFile, anItem, at, noClaims, stamp } from '#test/people/aCase.ts';
import { anInterview } from '#test/people/anInterview.ts';

const order = DossierOrder.parse(orderData);
const rules = VolumeRules.parse(volumesData);
const bytes = { sha256: Sha256.parse('0'.repeat(64)), sizeBytes: 1 };

const paper = (templateId: string, changes: Partial<ProducedDocument> = {}): ProducedDocument => ({
  id: `${templateId}1`,
  templateId,
  subjectId: null,
  title: templateId,
  documentNumber: null,
  producedAt: at('24T21:00'),
  by: '测试民警丁',
  pages: 2,
  model: bytes,
  pdf: bytes,
  docx: bytes,
  gaps: [],
  caseRevision: 1,
  templateVersion: '1.0',
  ...changes,
});

const aScan = (number: number, title: string, changes: Partial<EvidenceItem> = {}) =>
  anItem(number, {
    title,
    legalKind: 'documentaryEvidence',
    file: aFile(number, { claims: { ...noClaims, mediaType: 'application/pdf' } }),
    ...changes,
  });

const volumesOf = (rightsCase: RightsCase) =>
  compileVolumes(rightsCase, composeDossier(rightsCase, order).entries, rules);
const shown = (rightsCase: RightsCase) =>
  volumesOf(rightsCase).map(({ kind, items }) => [kind, items.map(({ title }) => title)]);

function changed(rightsCase: RightsCase, change: CompilationChange): RightsCase {
  const result = changeCompilation(rightsCase, change, rules, { ...stamp, id: 'official1' });
  if (!result.ok) throw new Error(result.failure.code);
  return result.value;
}
const refusalOf = (rightsCase: RightsCase, change: CompilationChange) => {
  const result = changeCompilation(rightsCase, change, rules, { ...stamp, id: 'official1' });
  return result.ok ? null : result.failure.code;
};

describe('volumes of a case', () => {
  it('[B-16] are kept apart by kind, and what no rule names stays in the 维权专卷', () => {
    const evidence = [
      aScan(1, '受害人提交的收据'),
      aScan(2, '起诉意见书'),
      aScan(3, '行政处罚决定书'),
      aScan(4, '呈请立案报告书'),
      aScan(5, '立案决定书'),
      aScan(6, '证人使用化名说明'),
    ];
    expect(shown(aCase({ documents: [paper('W01')], evidence }))).toEqual([
      ['rights', ['W01', '证据1 受害人提交的收据']],
      ['administrative', ['证据3 行政处罚决定书']],
      ['criminalLitigation', ['证据5 立案决定书', '证据2 起诉意见书']],
      ['criminalWork', ['证据4 呈请立案报告书']],
      ['pseudonym', ['证据6 证人使用化名说明']],
    ]);
  });

  it('[B-17] take what a person puts there for a reason, but no internal paper', () => {
    const rightsCase = aCase({ documents: [paper('C01'), paper('E03')] });
    const moved = changed(rightsCase, {
      act: 'place',
      key: 'paper:E03:',
      kind: 'criminalLitigation',
      reason: '作为证据移送',
    });
    expect(shown(moved)).toEqual([
      ['rights', ['C01']],
      ['criminalLitigation', ['E03']],
    ]);
    expect(moved.events.at(-1)?.summary).toBe('“E03”编入刑事诉讼卷：作为证据移送');
    const place = { act: 'place', kind: 'criminalLitigation', reason: '作为证据移送' } as const;
    expect(refusalOf(rightsCase, { ...place, key: 'paper:C01:' })).toBe('dossier.internalPaper');
    expect(refusalOf(rightsCase, { ...place, key: 'evidence:nobody' })).toBe('dossier.itemUnknown');
  });

  it('[B-32] take back what a person put elsewhere, and say where it came from', () => {
    const key = 'evidence:item1';
    const scan = aCase({ evidence: [aScan(1, '拘留证')] });
    const placed = changed(scan, { act: 'place', key, kind: 'criminalWork', reason: '仅供内部参考' });
    expect(volumesOf(placed)[0]?.items[0]?.byRule.kind).toBe('criminalLitigation');
    const back = changed(placed, { act: 'placeByRule', key });
    expect(back.compilation.placed).toEqual([]);
    expect(shown(back)).toEqual(shown(scan));
    expect(back.events.at(-1)?.summary).toBe('“证据1 拘留证”恢复按规则归卷');
    expect(refusalOf(back, { act: 'placeByRule', key })).toBe('dossier.itemUnknown');
  });

  it('[B-32] count as moved the fewest that were, not those that made room', () => {
    expect([...movedPlaces([2, 3, 4, 1])]).toEqual([1]);
    expect([...movedPlaces([4, 1, 2, 3])]).toEqual([4]);
    expect([...movedPlaces([1, 2, 3])]).toEqual([]);
  });

  it('[B-18] lie as people chose; newer versions keep their place and newcomers follow their neighbour', () => {
    const documents = [paper('W01'), paper('W04'), paper('W07')];
    const keys = ['paper:W07:', 'paper:W01:', 'paper:W04:'] as const;
    const chosen = changed(aCase({ documents }), { act: 'arrange', kind: 'rights', keys: [...keys] });
    const later = {
      ...chosen,
      documents: [...documents, paper('W01', { id: 'newer', title: 'W01新' }), paper('D01')],
    };
    expect(shown(later)).toEqual([['rights', ['W07', 'D01', 'W01新', 'W04']]]);
    const back = changed(later, { act: 'arrange', kind: 'rights', keys: [] });
    expect(shown(back)).toEqual([['rights', ['W01新', 'W04', 'W07', 'D01']]]);
    expect(refusalOf(chosen, { act: 'arrange', kind: 'rights', keys: ['paper:W02:'] })).toBe(
      'dossier.itemUnknown',
    );
  });

  it('[B-18] name every paper by a key the border lets through, one made for a provider of evidence too', () => {
    const subjects = [null, 'person1', `provider:${'测'.repeat(60)}`];
    for (const subjectId of subjects) {
      const key = paperKey(paper('E02', { subjectId }));
      expect(ItemKey.safeParse(key)).toEqual({ success: true, data: key });
    }
  });

  it('[B-19] hold at most so many pages and count them from 1', () => {
    const documents = [
      paper('W01', { pages: 150 }),
      paper('W04', { pages: 50 }),
      paper('W07', { pages: 1 }),
      paper('D01', { pages: 250 }),
    ];
    expect(
      volumesOf(aCase({ documents })).map(({ number, of, pages, items }) => [
        `${number}/${of}`,
        pages,
        items.map(({ first }) => first),
      ]),
    ).toEqual([
      ['1/3', 200, [1, 151]],
      ['2/3', 1, [1]],
      ['3/3', 250, [1]],
    ]);
  });

  it('[B-19] give a photograph a page of its own unless a photo volume of the same volume shows it', () => {
    const documents = [paper('E03', { producedAt: at('24T22:30') })];
    const evidence = [
      anItem(1),
      anItem(2, { custody: [{ at: at('24T23:00'), act: 'imported', by: '测试民警丁', note: '' }] }),
    ];
    expect(volumesOf(aCase({ documents, evidence })).flatMap(({ items }) => items)).toMatchObject([
      { title: 'E03', pages: 2, first: 1 },
      { title: '证据2 现场照片2', pages: 1, first: 3 },
    ]);
  });

  it('[B-22] name what does not leave, in its place, without pages and with the reason', () => {
    const rightsCase = aCase({ documents: [paper('W01'), paper('W04')] });
    const held = changed(rightsCase, { act: 'withhold', key: 'paper:W01:', reason: '涉密另存' });
    expect(volumesOf(held)[0]?.items).toMatchObject([
      { title: 'W01', withheld: '涉密另存', pages: 0, first: null },
      { title: 'W04', withheld: null, first: 1 },
    ]);
    expect(held.events.at(-1)?.summary).toBe('“W01”不随卷：涉密另存');
    expect(volumesOf(changed(held, { act: 'takeBack', key: 'paper:W01:' }))[0]?.pages).toBe(4);
    expect(refusalOf(rightsCase, { act: 'takeBack', key: 'paper:W01:' })).toBe('dossier.itemUnknown');
  });
});

describe('registered official documents', () => {
  const paperOf = (title: string, evidenceId: string | null) => ({
    title,
    number: '虚公（刑）拘字〔2026〕1号',
    organ: '示例派出所',
    madeOn: null,
    servedTo: '',
    servedOn: null,
    evidenceId,
  });

  it('[B-20] are compared with their scans, both ways', () => {
    const evidence = [aScan(1, '扫描件0001'), aScan(2, '立案决定书')];
    const registered = changed(aCase({ evidence }), { act: 'register', paper: paperOf('拘留证', null) });
    expect(reconcileOfficial(registered, rules)).toMatchObject({
      unscanned: [{ title: '拘留证' }],
      unregistered: [{ number: 2 }],
    });
    const tied = changed(registered, { act: 'tie', paperId: 'official1', evidenceId: 'item1' });
    expect(reconcileOfficial(tied, rules).unscanned).toEqual([]);
    expect(shown(tied)).toEqual([['criminalLitigation', ['证据2 立案决定书', '拘留证']]]);
    expect(refusalOf(tied, { act: 'register', paper: paperOf('逮捕证', 'item1') })).toBe('dossier.scanTaken');
  });

  it('[B-20] are struck out and not deleted', () => {
    const registered = changed(aCase(), { act: 'register', paper: paperOf('拘留证', null) });
    const struck = changed(registered, { act: 'strike', paperId: 'official1', reason: '登记错误' });
    expect(struck.compilation.officialPapers).toMatchObject([
      { title: '拘留证', struck: { reason: '登记错误' } },
    ]);
    expect(reconcileOfficial(struck, rules).unscanned).toEqual([]);
    expect(refusalOf(struck, { act: 'strike', paperId: 'official1', reason: '登记错误' })).toBe(
      'dossier.officialUnknown',
    );
  });
});

describe('what somebody should look at', () => {
  it('[B-21] tells of a minor’s interview outside the sealed volume', () => {
    const particulars = anInterview({ personName: '违法嫌疑人A', isMinor: 'yes' });
    const rightsCase = aCase({ evidence: [aScan(1, '讯问笔录', { particulars })] });
    const notes = (of: RightsCase) =>
      compilationNotes(
        of,
        volumesOf(of).flatMap(({ items }) => items),
      ).map(({ text }) => text);
    expect(notes(rightsCase)).toEqual([
      '证据1 讯问笔录是未成年人的笔录，现在编在刑事诉讼卷；应当封存的，请编入未成年人封存卷。',
    ]);
    const sealed = { act: 'place', key: 'evidence:item1', kind: 'minorSealed', reason: '依法封存' } as const;
    expect(notes(changed(rightsCase, sealed))).toEqual([]);
  });

  it('[B-23] tells of a withheld photograph that a photo volume still shows', () => {
    const rightsCase = aCase({ documents: [paper('E03')], evidence: [anItem(1)] });
    const held = changed(rightsCase, { act: 'withhold', key: 'evidence:item1', reason: '涉及隐私' });
    const [note] = compilationNotes(
      held,
      volumesOf(held).flatMap(({ items }) => items),
    );
    expect(note?.text).toContain('照片卷中可能仍印有');
  });
});
