import { numberPatternOf } from '../document/paperNumber.ts';
import type { BodyPart, Template } from '../document/template.ts';
import { formParts, headOf, rowGroups, rowsOf } from './formParts.ts';
import { layChain } from './layChain.ts';
import { countOf } from './templateEdition.ts';
import type { EditionChanges, TemplateEdition, TemplateEditions } from './templateEdition.ts';
import { editionInForce } from './templateEdition.ts';
import { templateTexts } from './templateTexts.ts';

/** A change whose place reads differently now: the text delivered holds, and the change waits for a person. */
export interface WaitingChange {
  /** What was to be changed, as it read then. */
  readonly from: string;
  readonly to: string;
  /** What stands there now; `null` = the place is gone. */
  readonly now: string | null;
}

export interface EditedTemplate {
  readonly template: Template;
  readonly waiting: readonly WaitingChange[];
}

/** A template as this bureau has it: what was delivered, with the changes of the edition in force. Source: SPEC P-T6, P-T7. */
export function templateInForce(delivered: Template, editions: TemplateEditions): EditedTemplate {
  const edition = editionInForce(editions, delivered.id);
  return edition === null ? { template: delivered, waiting: [] } : applyEdition(delivered, edition);
}

/** Lays changes over a template. Without one that applies it stays what was delivered, version and all. */
export function applyEdition(
  delivered: Template,
  { version, changes }: Pick<TemplateEdition, 'version' | 'changes'>,
): EditedTemplate {
  const { fitting, waiting } = sortedChanges(delivered, changes);
  if (countOf(fitting) === 0) return { template: delivered, waiting };
  const labelByKey = new Map(fitting.labels.map(({ key, to }) => [key, to]));
  const template: Template = {
    ...delivered,
    version: `${delivered.version}-局${version}`,
    fields: delivered.fields.map((field) => ({ ...field, label: labelByKey.get(field.key) ?? field.label })),
    body: arrayOf(changed([...delivered.body], [], layersOf(fitting))),
    ...(fitting.number === null ? {} : { numberPattern: fitting.number.to }),
  };
  return { template, waiting };
}

/** What still fits what is delivered now, and what does not. Source: SPEC P-T7. */
export function sortedChanges(
  delivered: Template,
  changes: EditionChanges,
): { readonly fitting: EditionChanges; readonly waiting: readonly WaitingChange[] } {
  const texts = new Map(templateTexts(delivered).map(({ place, text }) => [place, text]));
  const labels = new Map(delivered.fields.map(({ key, label }) => [key, label]));
  const parts = formParts(delivered);
  const rows = new Map(parts.map((part) => [part.place, part.rows.join('、')]));
  const chains = new Map(parts.map((part) => [part.place, part.chain?.join('、') ?? '']));
  const waiting: WaitingChange[] = [];
  const fits = (from: string, to: string, now: string | null | undefined) => {
    if (now !== from) waiting.push({ from, to, now: now ?? null });
    return now === from;
  };
  const listed = (now: string | undefined, from: readonly string[], to: readonly string[]) =>
    fits(from.join('、'), to.join('、'), now);
  const pattern = numberPatternOf(delivered);
  const { number } = changes;
  const fitting: EditionChanges = {
    labels: changes.labels.filter(({ key, from, to }) => fits(from, to, labels.get(key))),
    wording: changes.wording.filter(({ place, from, to }) => fits(from, to, texts.get(place))),
    rows: changes.rows.filter(({ place, from, to }) => listed(rows.get(place), from, to)),
    chains: changes.chains.filter(({ place, from, to }) => listed(chains.get(place), from, to)),
    number: number !== null && fits(number.from, number.to, pattern) ? number : null,
  };
  return { fitting, waiting };
}

interface Layers {
  readonly textByPlace: ReadonlyMap<string, string>;
  readonly rowsByPlace: ReadonlyMap<string, readonly string[]>;
  readonly chainByPlace: ReadonlyMap<string, EditionChanges['chains'][number]>;
}

function layersOf({ wording, rows, chains }: EditionChanges): Layers {
  return {
    textByPlace: new Map(wording.map(({ place, to }) => [place, to])),
    rowsByPlace: new Map(rows.map(({ place, to }) => [place, to])),
    chainByPlace: new Map(chains.map((chain) => [chain.place, chain])),
  };
}

function changed(value: BodyPart, path: readonly (string | number)[], layers: Layers): BodyPart {
  if (typeof value === 'string') return layers.textByPlace.get(path.join('.')) ?? value;
  if (Array.isArray(value)) return value.map((inner: BodyPart, at) => changed(inner, [...path, at], layers));
  if (typeof value !== 'object' || value === null) return value;
  const record = Object.fromEntries(Object.entries(value));
  const inside = Object.fromEntries(
    Object.entries(record).map(([key, inner]) => [key, changed(inner, [...path, key], layers)]),
  );
  return record['kind'] === 'formTable'
    ? { ...inside, rows: [...setRows(record, inside, { place: [...path, 'rows'].join('.'), layers })] }
    : inside;
}

type JsonObject = Readonly<Record<string, BodyPart>>;

/** Rows are named by what was delivered; what is printed in them may have been worded anew. */
function setRows(
  delivered: JsonObject,
  worded: JsonObject,
  { place, layers }: { readonly place: string; readonly layers: Layers },
): readonly BodyPart[] {
  const rows = rowsOf(worded);
  const order = layers.rowsByPlace.get(place);
  const chain = layers.chainByPlace.get(place);
  const head = headOf(delivered);
  const groups = rowGroups(rowsOf(delivered), head);
  const ordered =
    order === undefined ? groups : order.flatMap((name) => groups.find((group) => group.name === name) ?? []);
  const laid = [...rows.slice(0, head), ...ordered.flatMap(({ from, until }) => rows.slice(from, until))];
  return chain === undefined ? laid : layChain(laid, chain);
}

function arrayOf(value: BodyPart): BodyPart[] {
  return Array.isArray(value) ? [...value] : [value];
}
