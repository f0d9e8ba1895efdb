import { oncePer } from '../kernel/oncePer.ts';

/** As much of the catalogue as a citation is looked up in. */
export interface CitableLaw {
  readonly instruments: readonly {
    readonly id: string;
    readonly title: string;
    readonly number: string;
    readonly alsoCalled: readonly string[];
    readonly effectiveTo: string | null;
    readonly verified: boolean;
  }[];
  readonly articles: readonly {
    readonly id: string;
    readonly instrument: string;
    readonly label: string;
    readonly verified: boolean;
  }[];
}

/** One place of the law named in running text. */
export interface CitedPlace {
  /** As written, e.g. `公安部令第153号第八条`. */
  readonly written: string;
  /** Ids of the articles of the catalogue; empty = none is named, or the catalogue has none of them. */
  readonly articles: readonly string[];
  /** Instruments of that name; one title may have had several texts. Empty = the catalogue lacks it. */
  readonly instruments: readonly string[];
  /** Articles named that the catalogue lacks. */
  readonly unknownArticles: readonly string[];
}

const NUMERAL = '第[一二三四五六七八九十百零]+';
const ARTICLE = `${NUMERAL}条(?:之[一二三四])?(?:${NUMERAL}款)?(?:${NUMERAL}项)?`;
const LIST = new RegExp(
  `^(?:${ARTICLE}|关于[^，；、）]+?的规定|\\d+(?:\\.\\d+)+)(?:[、至和](?=第)${ARTICLE})*`,
  'u',
);
/** What may stand between a title and its articles: the closing bracket and which text is meant. */
const AFTER_TITLE = /^》?(?:（[^（）]*(?:修订|修正|号)[^（）]*）)?/u;
/** What reads like law: a title in brackets, a document number, or a name followed by an article. */
const LAWLIKE =
  /(?:GB|GA|DA)\/T \d+|《[^《》]*(?:法|法典|条例|规定|解释|意见|办法|规则|标准)》|(?:公安部令第\d+号|(?:法发|法释|公通字|高检发释字)〔\d{4}〕\d+号)|[\u4e00-\u9fff]+(?:法|法典|条例|规定|解释|办法|规则)(?=第[一二三四五六七八九十百零]+条)/gu;

/** Every place of the law a text names, in order. */
export function citedLaw(text: string, law: CitableLaw): readonly CitedPlace[] {
  const found: CitedPlace[] = [];
  const names = namesOf(law);
  let rest = text;
  while (rest !== '') {
    const name = names.find(([written]) => rest.startsWith(written));
    if (name === undefined) {
      rest = rest.slice(1);
      continue;
    }
    const [written, instruments] = name;
    const between = AFTER_TITLE.exec(rest.slice(written.length))?.[0] ?? '';
    const list = LIST.exec(rest.slice(written.length + between.length))?.[0] ?? '';
    found.push({ written: `${written}${list}`, instruments, ...articlesOf(list, instruments, law) });
    rest = rest.slice(written.length + between.length + list.length);
  }
  return found;
}

/** What reads like law in a text and is not on the shelf; empty = all of it is. */
export function lawNotOnShelf(text: string, law: CitableLaw): readonly string[] {
  const lacking = citedLaw(text, law).flatMap(({ written, unknownArticles }) =>
    unknownArticles.map((article) => `${written}：${article}`),
  );
  const names = namesOf(law).map(([written]) => written);
  const strange = [...text.matchAll(LAWLIKE)]
    .map(([written]) => written.replace(/[《》]/gu, ''))
    .filter((written) => !names.some((name) => written.endsWith(name)));
  return [...lacking, ...strange];
}

function articlesOf(list: string, instruments: readonly string[], law: CitableLaw) {
  const wanted = list === '' ? [] : list.split(/[、至和](?=第)/u);
  const articles: string[] = [];
  const unknownArticles: string[] = [];
  for (const label of wanted) {
    const ids = idsOf(label, instruments, law);
    if (ids.length === 0) unknownArticles.push(label);
    articles.push(...ids);
  }
  return { articles: [...new Set(articles)], unknownArticles };
}

/** The article itself, or its paragraphs where only those are catalogued, or the whole where a paragraph is not told apart. */
function idsOf(label: string, instruments: readonly string[], law: CitableLaw): readonly string[] {
  const own = law.articles.filter(({ instrument }) => instruments.includes(instrument));
  const whole = /^(第[一二三四五六七八九十百零]+条(?:之[一二三四])?)/u.exec(label)?.[1] ?? label;
  const tests: readonly ((known: string) => boolean)[] = [
    (known) => known === label,
    (known) => known.startsWith(`${label}第`),
    (known) => known === whole,
  ];
  for (const test of tests) {
    const ids = own.filter((article) => test(article.label)).map(({ id }) => id);
    if (ids.length > 0) return ids;
  }
  return [];
}

type LawNames = readonly (readonly [string, readonly string[]])[];

/** Names by which an instrument may be written, longest first, with the instruments that bear them; texts in force before repealed ones. */
const namesOf = oncePer(({ instruments }: CitableLaw): LawNames => {
  const byName = new Map<string, string[]>();
  const ordered = instruments.toSorted(
    (a, b) => Number(a.effectiveTo !== null) - Number(b.effectiveTo !== null),
  );
  for (const { id, title, number, alsoCalled } of ordered) {
    const names = [title, title.replace('中华人民共和国', ''), number, ...alsoCalled].filter(
      (name) => name !== '',
    );
    for (const name of new Set(names)) byName.set(name, [...(byName.get(name) ?? []), id]);
  }
  return [...byName].toSorted(([a], [b]) => b.length - a.length);
});
