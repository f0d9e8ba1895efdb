import { describe, expect, it } from 'vitest';
import { officialPaperFields } from '#domain/document/caseFields/officialPaperFields.ts';
import { noCompilation } from '#domain/dossier/caseCompilation.ts';
import type { OfficialPaper } from '#domain/dossier/caseCompilation.ts';
import { Day } from '#domain/kernel/moment.ts';
import { aCase, anItem, at } from '#test/people/aCase.ts';

const decided = { at: at('25T10:00'), by: '测试民警乙' };
const aPaper = (id: string, changes: Partial<OfficialPaper> = {}): OfficialPaper => ({
  id,
  title: '受案登记表',
  number: '',
  organ: '示例派出所',
  madeOn: Day.parse('2026-03-24'),
  servedTo: '',
  servedOn: null,
  evidenceId: null,
  ...decided,
  struck: null,
  ...changes,
});

describe('the official documents on D03', () => {
  it('[B-34] are those registered and not struck out, each with its scan or the word that there is none', () => {
    const scan = anItem(2);
    const officialPapers = [
      aPaper('a', { evidenceId: scan.id }),
      aPaper('b', { title: '行政处罚决定书', number: '虚公行罚决字〔2026〕8号', servedTo: '违法嫌疑人A' }),
      aPaper('c', { struck: { ...decided, reason: '登记错了' } }),
      aPaper('d', { evidenceId: 'gone' }),
    ];
    const compilation = { ...noCompilation, officialPapers };
    expect(officialPaperFields(aCase({ evidence: [anItem(1), scan], compilation }))).toEqual([
      {
        title: '受案登记表',
        number: null,
        organ: '示例派出所',
        madeOn: '2026-03-24',
        servedTo: null,
        servedOn: null,
        scanText: '扫描件：证据2',
      },
      expect.objectContaining({ title: '行政处罚决定书', servedTo: '违法嫌疑人A', scanText: '没有扫描件' }),
      expect.objectContaining({ scanText: '扫描件：已不在本案' }),
    ]);
  });
});
