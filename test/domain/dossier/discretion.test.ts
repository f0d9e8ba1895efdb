import { describe, expect, it } from 'vitest';
import { RightsCase } from '#domain/case/rightsCase.ts';
import { noCompilation } from '#domain/dossier/caseCompilation.ts';
import { compileVolumes } from '#domain/dossier/compileVolumes.ts';
import { departureOf } from '#domain/dossier/departure.ts';
import { discreetCase } from '#domain/dossier/discretion/discreetCase.ts';
import { masksOf } from '#domain/dossier/discretion/maskedWords.ts';
import { VolumeRules } from '#domain/dossier/volumeKind.ts';
import type { VolumeKind } from '#domain/dossier/volumeKind.ts';
import { Day } from '#domain/kernel/moment.ts';
import rules from '../../../templates/dossier/volumes.json' with { type: 'json' };
import { aCase, aCounterparty, anItem, stamp } from '../../people/aCase.ts';
import { aDraft } from '../../people/aPaper.ts';

const decided = { at: stamp.now, by: stamp.by };
const withheld = (key: string, reason = '来信人要求保密') => ({ key, reason, ...decided });

/** As it leaves; nobody asks for sealed volumes. */
function leaving(changes: Partial<RightsCase>) {
  const rightsCase = aCase(changes);
  const entries = rightsCase.documents.map((document) => ({ group: '', document, final: null, scans: [] }));
  const volumes = compileVolumes(rightsCase, entries, VolumeRules.parse(rules));
  return discreetCase(rightsCase, departureOf(volumes, null)).rightsCase;
}
const sealedIn = (kind: VolumeKind) => ({
  ...noCompilation,
  placed: [{ key: 'evidence:item1', kind, reason: '涉及未成年人', ...decided }],
});

describe('a case of which something stays', () => {
  it('[B-29] keeps of a withheld item its number, kind, digests and the reason, and nothing it says', () => {
    const item = anItem(1, { title: '检举材料甲', provesNote: '证明当日另有两人在场旁观' });
    const events = [{ ...decided, kind: 'evidenceImported' as const, summary: '入库证据1 检举材料甲' }];
    const compilation = { ...noCompilation, withheld: [withheld('evidence:item1')] };
    const covered = leaving({ evidence: [item, anItem(2)], compilation, events });
    expect(covered.evidence[0]).toMatchObject({
      number: 1,
      title: '××',
      provesNote: '',
      legalKind: item.legalKind,
    });
    expect(covered.evidence[0]?.file).toMatchObject({ fileName: '××.jpg', sha256: item.file?.sha256 });
    expect(covered.events[0]?.summary).toBe('入库证据1 ××');
    expect(covered.evidence[1]).toEqual(anItem(2));
    expect(covered.compilation.withheld[0]?.reason).toBe('来信人要求保密');
    expect(RightsCase.parse(covered)).toEqual(covered);
  });

  it('[B-29] covers a title that something else bears too only beside its number', () => {
    const evidence = [anItem(1, { title: '现场照片' }), anItem(2, { title: '现场照片' })];
    const compilation = { ...noCompilation, withheld: [withheld('evidence:item1')] };
    const events = [
      { ...decided, kind: 'evidenceVerified' as const, summary: '复核证据1 现场照片、证据2 现场照片' },
    ];
    const covered = leaving({ evidence, compilation, events });
    expect(covered.events[0]?.summary).toBe('复核证据1 ××、证据2 现场照片');
  });

  it('[B-29] hides the minor a sealed volume is about, and whoever may be one, but no adult', () => {
    const evidence = [anItem(1, { title: '违法嫌疑人A讯问笔录' })];
    const bornOn = (day: string | null) => [aCounterparty({ bornOn: day === null ? null : Day.parse(day) })];
    const compilation = sealedIn('minorSealed');
    const nameOf = (day: string | null) =>
      leaving({ evidence, compilation, counterparties: bornOn(day) }).counterparties[0]?.name;
    expect(nameOf('2009-01-01')).toBe('××');
    expect(nameOf(null)).toBe('××');
    expect(nameOf('1990-01-01')).toBe('违法嫌疑人A');
  });

  it('[B-29] hides a witness of the pseudonym volume everywhere, also in a reason', () => {
    const witnesses = [{ id: 'w1', name: '证人测试卯', phone: '', note: '' }];
    const evidence = [anItem(1, { title: '证人测试卯笔录' }), anItem(2)];
    const compilation = {
      ...sealedIn('pseudonym'),
      withheld: [withheld('evidence:item2', '证人测试卯不愿公开')],
    };
    const covered = leaving({ evidence, compilation, witnesses });
    expect(JSON.stringify(covered)).not.toContain('测试卯');
    expect(covered.compilation.withheld[0]?.reason).toBe('××不愿公开');
  });

  it('[B-29] leaves the name of a form, and not whom it was made for', () => {
    const title = '绿色通道联系单（虚构医院己）';
    const documents = [aDraft('d1', { templateId: 'W05', title, documentNumber: '虚公维字第7号' })];
    const compilation = { ...noCompilation, withheld: [withheld('paper:W05:')] };
    expect(leaving({ documents, compilation }).documents[0]).toMatchObject({
      title: '绿色通道联系单（××）',
      documentNumber: null,
    });
  });

  it('[B-29] changes nothing when everything leaves', () => {
    const evidence = [anItem(1)];
    expect(leaving({ evidence })).toEqual(aCase({ evidence }));
  });
});

describe('covered words', () => {
  it('[B-29] never touch a code, an id, a digest or a time', () => {
    const { record } = masksOf({
      always: ['photo', '2026', 'E01', 'abc'],
      exceptInReasons: [],
      numbered: [],
    });
    const codes = {
      kind: 'photo',
      at: '2026-03-24T20:35:00+08:00',
      templateId: 'E01',
      sha256: 'abc'.repeat(20),
    };
    expect(record({ ...codes, title: 'photo 2026' })).toEqual({ ...codes, title: '×× ××' });
  });
});
