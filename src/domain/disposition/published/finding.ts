/** Something in a published record that was read with care, or could not be read. */
export interface ReadFinding {
  /** Where, e.g. `facts.targets[0].kind`. */
  readonly path: string;
  readonly code:
    'wordUnknown' | 'shapeUnknown' | 'readFromText' | 'lowestMeaning' | 'missing' | 'contradiction';
  readonly message: string;
}

/** Collects findings while one record is read. */
export interface Findings {
  readonly all: ReadFinding[];
  add(path: string, code: ReadFinding['code'], message: string): void;
}

export function collectFindings(): Findings {
  const all: ReadFinding[] = [];
  return { all, add: (path, code, message) => void all.push({ path, code, message }) };
}

/** An object's own fields, or nothing when it is none. */
export function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}

/** The value as text when it is text; everything else is no text. */
export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** A word that was written one level deeper, `{ grade: '轻微伤' }`, by the first of the names that holds text; anything else as it is. */
export function wordIn(value: unknown, names: readonly string[]): unknown {
  const fields = fieldsOf(value);
  const name = [...names, 'value', 'name', 'type', 'kind'].find((each) => textOf(fields[each]) !== '');
  return name === undefined ? value : fields[name];
}

/** What was written, short enough to name in a message. */
export function shown(value: unknown): string {
  if (typeof value === 'object' && value !== null) return Array.isArray(value) ? '列表' : '对象';
  const text = String(value);
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}

/** The meaning of a word in one of the lists; words a list does not own mean nothing, whatever JavaScript calls them. */
export function meaningOf<V>(words: Readonly<Record<string, V>>, word: string): V | undefined {
  return Object.hasOwn(words, word) ? words[word] : undefined;
}
