import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LawCatalogue } from '#domain/disposition/lawCatalogue.ts';
import { RuleSetFile } from '#domain/disposition/ruleSets.ts';
import { Template } from '#domain/document/template.ts';
import { VolumeRules } from '#domain/dossier/volumeKind.ts';
import { EvidenceChecklist } from '#domain/evidence/checklist.ts';
import { ConductChecklist } from '#domain/evidence/conductReview.ts';
import { ElementsFile } from '#domain/evidence/elements.ts';
import { citedLaw, lawNotOnShelf } from '#domain/lawShelf/citedLaw.ts';
import { citedSources } from '#domain/lawShelf/citedSources.ts';
import { plainSource, sourceMarks } from '#domain/lawShelf/sourceMarks.ts';
import { checkedList, updatedData } from '#domain/lawShelf/updatedData.ts';
import { usesOfLaw } from '#domain/lawShelf/usesOfLaw.ts';
import { Moment } from '#domain/kernel/moment.ts';
import { ReviewKinds } from '#domain/review/reviewOpinion.ts';
import { OversightLists } from '#domain/supervision/oversightLists.ts';
import { TimeLimitFile } from '#domain/timeLimits/timeLimitRule.ts';
import { shipped } from '../shipped.ts';

const root = new URL('../../../', import.meta.url);
const law = LawCatalogue.parse(shipped('law/catalogue'));
const marks = sourceMarks(law);
const templates = readdirSync(new URL('templates/', root))
  .filter((name) => /^\p{Lu}\d\d$/u.test(name))
  .map((name) => Template.parse(shipped(`${name}/template`)));
const sources = citedSources({
  templates,
  checklist: EvidenceChecklist.parse(shipped('checklists/evidence')),
  conduct: ConductChecklist.parse(shipped('checklists/conduct')),
  elements: ElementsFile.parse(shipped('checklists/elements')),
  oversight: OversightLists.parse(shipped('checklists/oversight')),
  review: ReviewKinds.parse(shipped('checklists/review')),
  volumes: VolumeRules.parse(shipped('dossier/volumes')),
});
/** The catalogue as it is after 法制 ticked something. */
function ticked(subject: 'article' | 'instrument' | 'source', ...ids: readonly string[]): LawCatalogue {
  const at = Moment.parse('2026-11-29T09:00:00+08:00');
  const checks = ids.map((subjectId) => ({ subject, subjectId, against: '公报', by: '测试法制员丙', at }));
  return LawCatalogue.parse(updatedData('law/catalogue', law, { packs: [], checks }, {}));
}

function filesBelow(folder: URL, isWanted: (name: string) => boolean): readonly URL[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory()
      ? filesBelow(new URL(`${entry.name}/`, folder), isWanted)
      : isWanted(entry.name)
        ? [new URL(entry.name, folder)]
        : [],
  );
}

function stringsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}

/** What the code says in quotes or on screen, with the constants of the file put in; comments left out. */
function wordsOf(code: string): readonly string[] {
  const bare = code.replace(/\/\*[\s\S]*?\*\//gu, '').replace(/^\s*\/\/.*$/gmu, '');
  const constants = [...bare.matchAll(/const (?<name>[A-Z_\d]+) =\s*['`](?<text>[^'`\n]*)['`]/gu)];
  const filled = constants.reduce(
    (text, { groups }) => text.replaceAll(`\${${groups?.['name'] ?? ''}}`, groups?.['text'] ?? ''),
    bare,
  );
  return [...filled.matchAll(/'[^'\n]*'|`[^`]*`|"[^"\n]*"|>[^<>{}]+</gu)].map(([words]) => words);
}

describe('law named in words', () => {
  it.each([
    ['《中华人民共和国治安管理处罚法》第九十七条、第九十八条', ['zhian2025-97', 'zhian2025-98']],
    ['治安管理处罚法（2025年修订）第一百三十六条（未成年人记录封存）', ['zhian2025-136']],
    ['高检发释字〔2025〕1号第七条、第八条', ['xijing-7', 'xijing-8']],
    ['公安部令第153号第八条；《中华人民共和国刑事诉讼法》第一百一十一条', ['weiquan-8', 'xingsu-111']],
    ['最高人民法院关于适用刑事诉讼法的解释（法释〔2021〕1号）第一百八十五条', ['xingsujieshi-185']],
    ['《治安管理处罚法》第四十七条第三项', ['zhian2025-47']],
    ['《刑法》第二百七十七条', ['xingfa-277-1', 'xingfa-277-5']],
  ])('[T-P7] %s is found on the shelf', (text, articles) => {
    const found = citedLaw(text, law).flatMap((place) => place.articles);
    expect(found).toEqual(expect.arrayContaining(articles));
    expect(lawNotOnShelf(text, law)).toEqual([]);
  });

  it.each([
    ['《不存在的规定》第三条', '不存在的规定'],
    ['虚构管理条例第三条', '虚构管理条例'],
    ['公安部令第999号', '公安部令第999号'],
    ['《中华人民共和国刑法》第九百九十九条', '中华人民共和国刑法第九百九十九条：第九百九十九条'],
  ])('[T-P7] %s is told to be missing', (text, missing) => {
    expect(lawNotOnShelf(text, law)).toContain(missing);
  });

  it('[T-P7] everything the delivered data names is on the shelf', () => {
    const isData = (name: string) =>
      name.endsWith('.json') && name !== 'sample.json' && name !== 'catalogue.json';
    const files = filesBelow(new URL('templates/', root), isData);
    expect(files.length).toBeGreaterThan(50);
    const missing = files.flatMap((file) => {
      const value: unknown = JSON.parse(readFileSync(file, 'utf8'));
      return stringsIn(value).flatMap((text) =>
        lawNotOnShelf(text, law).map((what) => `${file.pathname} ${what}`),
      );
    });
    expect(missing).toEqual([]);
  });

  it('[T-P7] everything the program says is on the shelf', () => {
    const files = filesBelow(new URL('src/', root), (name) => /\.tsx?$/u.test(name));
    const missing = files.flatMap((file) =>
      wordsOf(readFileSync(file, 'utf8')).flatMap((words) =>
        lawNotOnShelf(words, law).map((what) => `${file.pathname} ${what}`),
      ),
    );
    expect(missing).toEqual([]);
  });

  it('[T-P7] every article of the rule sets and clocks is in the catalogue', () => {
    const known = new Set<string>(law.articles.map(({ id }) => id));
    const { sets } = RuleSetFile.parse(shipped('law/ruleSets'));
    const { rules } = TimeLimitFile.parse(shipped('law/timeLimits'));
    const cited = [
      ...sets.flatMap(({ basis }) => Object.values(basis).flatMap((articles) => articles ?? [])),
      ...rules.flatMap(({ basis, extensions }) => [...basis, ...extensions.flatMap((one) => one.basis)]),
    ];
    expect(cited.filter((id) => !known.has(id))).toEqual([]);
  });
});

describe('the mark 待核', () => {
  it('[T-P5] stands while an article is open, and goes with its tick', () => {
    const source = '《中华人民共和国人民警察法》第六条';
    expect(marks.marked(source)).toBe(`${source}（待核）`);
    expect(sourceMarks(ticked('article', 'renjing-6')).marked(source)).toBe(source);
  });

  it('[T-P5] stands while the instrument is open, whatever its articles', () => {
    expect(marks.isOpen('公安部令第153号第四条')).toBe(true);
    expect(sourceMarks(ticked('instrument', 'weiquan')).isOpen('公安部令第153号第四条')).toBe(false);
  });

  it('[T-P5] that a text brought with it goes when the text itself is ticked', () => {
    const source = '公安机关办理刑事案件程序规定（条款待核）';
    const plain = plainSource(source);
    expect([plain, marks.isOpen(source)]).toEqual(['公安机关办理刑事案件程序规定', true]);
    expect(sourceMarks(ticked('source', plain)).isOpen(source)).toBe(false);
    expect(plainSource('本工具（无公开统一程序，待核）')).toBe('本工具（无公开统一程序）');
  });

  it('[T-P5] of a checklist entry follows the shelf', () => {
    const open = ConductChecklist.parse(checkedList(shipped('checklists/conduct'), law));
    const duty = open.questions.find(({ source }) => source.includes('第六条'));
    expect(duty?.verified).toBe(false);
    const after = checkedList(shipped('checklists/conduct'), ticked('source', duty?.source ?? ''));
    const same = ConductChecklist.parse(after).questions.find(({ id }) => id === duty?.id);
    expect(same?.verified).toBe(true);
  });

  it('[T-P5] checked law bears none', () => {
    expect(marks.isOpen('《中华人民共和国刑事诉讼法》第二十九条')).toBe(false);
    expect(marks.isOpen('本局“三个第一”')).toBe(false);
  });
});

describe('[T-P6] where law is used', () => {
  const uses = usesOfLaw({
    law,
    sets: RuleSetFile.parse(shipped('law/ruleSets')).sets,
    hearing: RuleSetFile.parse(shipped('law/ruleSets')).hearing,
    limits: TimeLimitFile.parse(shipped('law/timeLimits')).rules,
    sources,
  });
  const kindsOf = (article: string) => new Set(uses.ofArticle(article).map(({ kind }) => kind));

  it('names steps of the guide, gates, admissibility rules, checklists, clocks and papers', () => {
    expect(kindsOf('weiquan-4')).toEqual(new Set(['step', 'gate']));
    expect(kindsOf('xingsujieshi-90')).toEqual(new Set(['admissibility']));
    expect(kindsOf('ducha-15')).toEqual(new Set(['step', 'gate', 'template']));
    expect([...kindsOf('zhian2025-116')]).toEqual(expect.arrayContaining(['clock', 'step', 'checklist']));
    expect([...kindsOf('xingfa-277-5')]).toEqual(expect.arrayContaining(['rule', 'checklist']));
    expect([...kindsOf('chengxu-287')]).toEqual(['volume']);
  });

  it('lists an instrument only where no article is named', () => {
    const labels = uses.ofInstrument('weiquan').map(({ label }) => label);
    expect(labels).toContain('办理导引：登记网络内容并处置（通知平台等）');
    expect(labels.includes('关口：受理')).toBe(false);
  });
});
