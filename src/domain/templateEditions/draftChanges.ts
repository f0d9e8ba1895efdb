import { checkTemplate } from '../document/checkTemplate.ts';
import { numberPatternOf } from '../document/paperNumber.ts';
import type { Template } from '../document/template.ts';
import type { FormBook } from '../ownForms/formBook.ts';
import { statutoryObstacle } from '../ownForms/statutoryTitle.ts';
import { applyEdition } from './applyEdition.ts';
import { numberProblems } from './checkNumber.ts';
import { shapeProblems, wordText } from './checkWording.ts';
import { fieldNames, readable } from './fieldNames.ts';
import { formParts } from './formParts.ts';
import { countOf } from './templateEdition.ts';
import type { EditionChanges } from './templateEdition.ts';
import { templateTexts, textRoles } from './templateTexts.ts';

/** What an administrator typed: only what it should become, fields by their Chinese names. */
export interface EditionDraft {
  readonly labels: readonly { readonly key: string; readonly to: string }[];
  readonly wording: readonly { readonly place: string; readonly to: string }[];
  readonly rows: readonly { readonly place: string; readonly to: readonly string[] }[];
  readonly chains: readonly { readonly place: string; readonly to: readonly string[] }[];
  readonly number: string | null;
}

/** What a draft is judged by, besides its template. */
export interface DraftContext {
  readonly book: FormBook;
  readonly organCode: string;
  /** Who writes numbers by each pattern. */
  readonly taken: ReadonlyMap<string, string>;
}

export interface DraftedChanges {
  /** Only what differs from what is delivered. */
  readonly changes: EditionChanges;
  /** What stands against it, in Chinese; empty = it may be kept. */
  readonly problems: readonly string[];
}

/** Turns a draft into changes and says everything that stands against them. Source: SPEC P-T6 to P-T10. */
export function draftChanges(
  delivered: Template,
  draft: EditionDraft,
  context: DraftContext,
): DraftedChanges {
  const problems: string[] = [];
  const changes: EditionChanges = {
    labels: labelChanges(delivered, draft, problems),
    wording: wordingChanges(delivered, draft, problems),
    rows: listChanges(delivered, draft.rows, { of: 'rows', problems }),
    chains: listChanges(delivered, draft.chains, { of: 'chain', problems }),
    number: numberChange(delivered, draft.number, { context, problems }),
  };
  if (problems.length === 0 && countOf(changes) > 0)
    problems.push(...wholeProblems(delivered, changes, context));
  return { changes, problems };
}

/** What only shows once everything is in its place. */
function wholeProblems(
  delivered: Template,
  changes: EditionChanges,
  { book }: DraftContext,
): readonly string[] {
  const { template } = applyEdition(delivered, { version: 1, changes });
  const { title, class: kind } = template;
  const lines = templateTexts(template)
    .filter(({ role }) => role === 'title')
    .map(({ text }) => text);
  const obstacle = statutoryObstacle(book, { title, class: kind === 'B' ? 'B' : 'C', lines });
  return [...checkTemplate(template), ...(obstacle === null ? [] : [obstacle])];
}

function labelChanges(delivered: Template, { labels }: EditionDraft, problems: string[]) {
  return labels.flatMap(({ key, to: typed }) => {
    const field = delivered.fields.find((one) => one.key === key);
    const to = typed.trim();
    if (field === undefined) {
      problems.push(`没有字段“${key.slice(0, 60)}”`);
      return [];
    }
    problems.push(...labelProblems(to).map((problem) => `字段“${field.label}”的叫法：${problem}`));
    return field.label === to ? [] : [{ key, from: field.label, to }];
  });
}

/** What stands against the name of a field. */
export function labelProblems(to: string): readonly string[] {
  return [...shapeProblems(to), ...(to.length > 40 ? ['最多40个字'] : [])];
}

function wordingChanges(delivered: Template, { wording }: EditionDraft, problems: string[]) {
  const names = fieldNames(delivered);
  const textByPlace = new Map(templateTexts(delivered).map((text) => [text.place, text]));
  return wording.flatMap(({ place, to: typed }) => {
    const text = textByPlace.get(place);
    if (text === undefined) {
      problems.push(`模板中没有这一处文字：${place.slice(0, 60)}`);
      return [];
    }
    const words = readable(text.text, names.ownOf(text));
    if (typed === words || typed === text.text) return [];
    const { to, problems: found } = wordText(text, typed, names);
    problems.push(...found.map((problem) => `${textRoles[text.role]}“${brief(words)}”：${problem}`));
    return [{ place, from: text.text, to }];
  });
}

const brief = (words: string) => (words.length > 16 ? `${words.slice(0, 16)}…` : words);

interface ListCheck {
  readonly of: 'rows' | 'chain';
  readonly problems: string[];
}

function listChanges(delivered: Template, drafts: EditionDraft['rows'], { of, problems }: ListCheck) {
  const parts = formParts(delivered);
  return drafts.flatMap(({ place, to: typed }) => {
    const part = parts.find((one) => one.place === place);
    const from = part === undefined ? null : part[of];
    if (part === undefined || from === null) {
      problems.push(`模板中没有这张表或者签署栏：${place.slice(0, 60)}`);
      return [];
    }
    const to = typed.map((name) => name.trim());
    if (to.join('\n') === from.join('\n')) return [];
    problems.push(...(of === 'rows' ? orderProblems(part.rows, to) : chainProblems(to)));
    return [{ place, from: [...from], to }];
  });
}

/** Source: SPEC P-T11. */
export function orderProblems(rows: readonly string[], to: readonly string[]): readonly string[] {
  const isSame = rows.toSorted().join('\n') === to.toSorted().join('\n');
  return isSame ? [] : ['表格的行只能换次序，不能增减'];
}

/** Source: SPEC P-T11. */
export function chainProblems(to: readonly string[]): readonly string[] {
  if (to.length === 0) return ['签署栏至少留一个'];
  if (to.length > MOST_BOXES) return [`签署栏最多${MOST_BOXES}个`];
  if (new Set(to).size !== to.length) return ['签署栏的名称不能重复'];
  return to
    .filter((name) => !/^[\p{Script=Han}（）、]{2,14}$/u.test(name))
    .map((name) => `签署栏“${name.slice(0, 20)}”：请写2至14个汉字`);
}

/** Narrower ones would not hold a signature. */
const MOST_BOXES = 6;

function numberChange(
  delivered: Template,
  typed: string | null,
  { context, problems }: { readonly context: DraftContext; readonly problems: string[] },
) {
  const from = numberPatternOf(delivered);
  const to = typed?.trim() ?? from;
  if (to === null || to === from) return null;
  if (from === null) {
    problems.push('这份文书没有本工具编的文号，不能加');
    return null;
  }
  problems.push(...numberProblems(to, context.taken, context.organCode));
  return { from, to };
}
