import { describe, expect, it } from 'vitest';
import type { ProducedDocument } from '#domain/case/rightsCase.ts';
import { composeDossier, DossierOrder } from '#domain/dossier/composeDossier.ts';
import { extensionOf, mediaName } from '#domain/dossier/mediaName.ts';
import { evidenceDigestTable } from '#domain/dossier/mediumPapers.ts';
import { Sha256 } from '#domain/kernel/digest.ts';
import { utf8Bytes, utf8Text } from '#domain/kernel/utf8.ts';
import orderData from '../../../templates/dossier/rightsDossier.json' with { type: 'json' };
import { aCase, aFile, anItem, aThing, at } from '#test/people/aCase.ts';

const order = DossierOrder.parse(orderData);
const bytes = { sha256: Sha256.parse('0'.repeat(64)), sizeBytes: 1 };

const paper = (templateId: string, id: string, subjectId: string | null = null): ProducedDocument => ({
  id,
  templateId,
  subjectId,
  title: templateId,
  documentNumber: null,
  producedAt: at('24T21:00'),
  by: '测试民警丁',
  pages: 1,
  model: bytes,
  pdf: bytes,
  docx: bytes,
  gaps: [],
  caseRevision: 1,
  templateVersion: '1.0',
});

describe('composing a dossier', () => {
  it('[B-1] takes the newest version of each paper, in the order of the volume', () => {
    const documents = [paper('E01', 'a'), paper('W01', 'b'), paper('W01', 'c')];
    const { entries } = composeDossier(aCase({ documents }), order);
    expect(entries.map((entry) => entry.document.id)).toEqual(['c', 'a']);
  });

  it('[B-1] keeps one paper per officer', () => {
    const documents = [
      paper('W05', 'a', 'person1'),
      paper('W05', 'b', 'person2'),
      paper('W05', 'c', 'person1'),
    ];
    const { entries } = composeDossier(aCase({ documents }), order);
    expect(entries.map((entry) => entry.document.id)).toEqual(['c', 'b']);
  });

  it('[B-2] names every required paper that is not there, and missing or unread evidence', () => {
    const { missing } = composeDossier(aCase(), order);
    expect(missing.map((entry) => entry.templateId ?? entry.label)).toEqual([
      'W01',
      'W04',
      'W07',
      'D01',
      'E01',
      'E05',
      '证据材料',
    ]);
    const unread = composeDossier(
      aCase({ evidence: [anItem(1, { file: aFile(1, { readBackAt: null }) })] }),
      order,
    );
    expect(unread.missing.at(-1)?.label).toBe('证据复核');
  });
});

describe('names on the medium', () => {
  it.each([
    ['现场照片', 'jpg', 'E001_现场照片.jpg'],
    ['../../etc/passwd', '', 'E001__.._etc_passwd'],
    ['a:b*c?"<>|\\/', 'txt', 'E001_a_b_c_______.txt'],
    ['CON', 'txt', 'E001__CON.txt'],
    ['百分之100%', 'txt', 'E001_百分之100_.txt'],
    ['  . 首尾点空格 . ', 'pdf', 'E001_首尾点空格.pdf'],
    ['‮exe.gpj', 'jpg', 'E001__exe.gpj.jpg'],
    ['', 'mp4', 'E001.mp4'],
    ['𫖯㛃䶮', 'TXT', 'E001_𫖯㛃䶮.txt'],
  ])('[B-3] make %s harmless and readable', (title, extension, name) => {
    expect(mediaName('E001', title, extension)).toBe(name);
  });

  it('[B-3] are never longer than sixty characters or two hundred bytes before the extension', () => {
    const name = mediaName('E001', '𠀀'.repeat(73), 'mp4');
    expect(utf8Bytes(name).length).toBeLessThanOrEqual(255);
    expect([...mediaName('E001', '长'.repeat(73), 'mp4')].length).toBeLessThanOrEqual(60 + 9);
  });

  it('keep the extension of the original', () => {
    expect(['a.JPG', 'b', '.hidden', 'x.tar.gz'].map(extensionOf)).toEqual(['jpg', '', 'hidden', 'gz']);
  });
});

describe('the lists on the medium', () => {
  it('make texts that start like a formula harmless', () => {
    const table = evidenceDigestTable([{ item: anItem(1, { title: '=HYPERLINK("http://x")' }), path: 'p' }]);
    expect(table).toContain('"\'=HYPERLINK(""http://x"")"');
  });

  it('name a thing without a file, with nothing of a file', () => {
    const row = evidenceDigestTable([{ item: aThing(2), path: null }]).split('\r\n')[1];
    expect(row).toBe('2,断裂的挂夹2,物证,,,,,,');
  });
});

describe('UTF-8 without a platform', () => {
  it.each(['', 'abc', '维权卷宗', '𫖯😀é', '\u0000\u007f'])(
    'round-trips %j as every platform writes it',
    (text) => {
      expect([...utf8Bytes(text)]).toEqual([...new TextEncoder().encode(text)]);
      expect(utf8Text(utf8Bytes(text))).toBe(text);
    },
  );

  it('writes a lone surrogate as the replacement character', () => {
    expect([...utf8Bytes('\ud800')]).toEqual([...new TextEncoder().encode('\ud800')]);
  });

  it('reads texts longer than one flush', () => {
    const text = '𫖯字a'.repeat(5000);
    expect(utf8Text(utf8Bytes(text))).toBe(text);
  });
});
