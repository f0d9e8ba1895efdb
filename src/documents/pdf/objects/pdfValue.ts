/** A dictionary by its keys, each with its slash. */
export type PdfDict = ReadonlyMap<string, PdfValue>;
export interface PdfRef {
  readonly ref: number;
}
/** Names, numbers and strings stay as they are written, so that what is copied is copied byte for byte. */
export type PdfValue = string | PdfRef | PdfDict | readonly PdfValue[];

/** The bytes are no PDF of the kind that is read here. */
export class PdfUnreadable extends Error {}

const DELIMITERS = new Set('()<>[]{}/%');
const BLANKS = new Set('\0\t\n\f\r ');

/** Reads one value after the other from bytes. Fails: throws `PdfUnreadable`. */
export class PdfScanner {
  private readonly bytes: Uint8Array;
  at: number;

  constructor(bytes: Uint8Array, at: number) {
    this.bytes = bytes;
    this.at = at;
  }

  value(depth = 0): PdfValue {
    if (depth > 100) throw new PdfUnreadable('nested too deeply');
    this.skipBlanks();
    const [first, second] = [this.character(0), this.character(1)];
    if (first === '<' && second === '<') return this.dict(depth);
    if (first === '[') return this.list(depth);
    if (first === '(') return this.take(this.lengthOfText());
    if (first === '<') return this.take(this.lengthUntil('>') + 1);
    const atom = this.atom();
    return /^\d+$/u.test(atom) ? this.numberOrRef(atom) : atom;
  }

  /** A bare word or number, or a name with its slash. */
  atom(): string {
    this.skipBlanks();
    let length = this.character(0) === '/' ? 1 : 0;
    while (!isEnd(this.character(length))) length += 1;
    if (length === 0) throw new PdfUnreadable('a value was expected');
    return this.take(length);
  }

  skipBlanks(): void {
    for (;;) {
      while (BLANKS.has(this.character(0) ?? '.')) this.at += 1;
      if (this.character(0) !== '%') return;
      while (!['\n', '\r', undefined].includes(this.character(0))) this.at += 1;
    }
  }

  private dict(depth: number): PdfDict {
    const entries = new Map<string, PdfValue>();
    this.at += 2;
    for (;;) {
      this.skipBlanks();
      if (this.character(0) === '>' && this.character(1) === '>') break;
      const key = this.atom();
      entries.set(key, this.value(depth + 1));
    }
    this.at += 2;
    return entries;
  }

  private list(depth: number): readonly PdfValue[] {
    const values: PdfValue[] = [];
    this.at += 1;
    for (;;) {
      this.skipBlanks();
      if (this.character(0) === ']') break;
      values.push(this.value(depth + 1));
    }
    this.at += 1;
    return values;
  }

  private numberOrRef(atom: string): PdfValue {
    const after = this.at;
    const rest = /^\s+\d+\s+R(?![^\s()<>[\]{}/%])/u.exec(latin1(this.bytes.subarray(after, after + 40)));
    if (rest === null) return atom;
    this.at = after + rest[0].length;
    return { ref: Number(atom) };
  }

  private lengthOfText(): number {
    let open = 0;
    for (let length = 0; ; length += 1) {
      const character = this.character(length);
      if (character === undefined) throw new PdfUnreadable('a text has no end');
      if (character === '\\') length += 1;
      if (character === '(') open += 1;
      if (character === ')') open -= 1;
      if (open === 0) return length + 1;
    }
  }

  private lengthUntil(end: string): number {
    for (let length = 0; ; length += 1) {
      const character = this.character(length);
      if (character === undefined) throw new PdfUnreadable('a text has no end');
      if (character === end) return length;
    }
  }

  private character(ahead: number): string | undefined {
    const byte = this.bytes[this.at + ahead];
    return byte === undefined ? undefined : String.fromCharCode(byte);
  }

  private take(length: number): string {
    const taken = latin1(this.bytes.subarray(this.at, this.at + length));
    this.at += length;
    return taken;
  }
}

function isEnd(character: string | undefined): boolean {
  return character === undefined || BLANKS.has(character) || DELIMITERS.has(character);
}

export function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}

export function isDict(value: PdfValue | undefined): value is PdfDict {
  return value instanceof Map;
}

export function isList(value: PdfValue | undefined): value is readonly PdfValue[] {
  return Array.isArray(value);
}

export function isRef(value: PdfValue | undefined): value is PdfRef {
  return typeof value === 'object' && 'ref' in value;
}

/** The value as it is written in a file. */
export function writtenValue(value: PdfValue): string {
  if (typeof value === 'string') return value;
  if (isDict(value))
    return `<<${[...value].map(([key, held]) => `${key} ${writtenValue(held)}`).join(' ')}>>`;
  if (isList(value)) return `[${value.map(writtenValue).join(' ')}]`;
  return `${value.ref} 0 R`;
}
