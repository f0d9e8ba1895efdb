import { z } from 'zod';
import { Fault } from '#domain/kernel/fault.ts';

/**
 * What earlier savings know of the parts of a record. Records are never changed in place, so a part that has passed the check or was
 * made text passes and reads the same as long as it is the same object; most savings change two fields of forty.
 */
const soundFor = new WeakMap<object, z.core.$ZodType>();
const bytesByPart = new WeakMap<object, Uint8Array>();

/** The record, all parts of which came out of this schema. */
export function notedAsSound<T>(schema: z.ZodType<T>, record: T): T {
  const fields = fieldsOf(schema);
  if (fields === null || !isObject(record)) return record;
  for (const [name, field] of Object.entries(fields)) {
    const part: unknown = Reflect.get(record, name);
    if (isObject(part)) soundFor.set(part, field);
  }
  return record;
}

/**
 * The record as it will be stored: checked, and a copy but for the parts that passed before. So a refused or failed save leaves
 * nothing half-changed in memory (lowdb's own `update` does). Fails: a fault that names fields, never values.
 */
export function checkedCopy<T>(schema: z.ZodType<T>, record: T): T {
  const fields = fieldsOf(schema);
  if (fields === null || !isObject(record)) return checked(schema, record);
  const strange = Object.keys(record).filter((name) => !Object.hasOwn(fields, name));
  if (strange.length > 0) throw misfit(strange);
  const copy = { ...record };
  for (const [name, field] of Object.entries(fields)) {
    const part: unknown = Reflect.get(record, name);
    if (isObject(part) && soundFor.get(part) === field) continue;
    const value = checked(field, part, [name]);
    if (value !== undefined) Reflect.set(copy, name, value);
  }
  return notedAsSound(schema, copy);
}

function fieldsOf(schema: z.core.$ZodType): Readonly<Record<string, z.core.$ZodType>> | null {
  return schema instanceof z.ZodObject ? schema.shape : null;
}

function checked<T>(schema: z.core.$ZodType<T>, value: unknown, place: readonly PropertyKey[] = []): T {
  const parsed = z.safeParse(schema, value);
  if (parsed.success) return parsed.data;
  throw misfit(parsed.error.issues.map(({ path }) => [...place, ...path].join('.')));
}

function misfit(fields: readonly string[]): Fault {
  return new Fault(`record does not fit its schema at: ${fields.join(', ')}`);
}

/** Up to here copying a piece costs less than handing it on by itself. */
const SMALL_BYTES = 16 * 1024;

/** What `JSON.stringify` makes of a record of plain data, as UTF-8, in pieces: a large part that is known stands in it as it is, not copied. */
export function jsonPiecesOf(record: object): readonly Uint8Array[] {
  const pieces: Uint8Array[] = [];
  let small: Uint8Array[] = [];
  let isFirst = true;
  const endSmall = () => {
    if (small.length > 0) pieces.push(Buffer.concat(small));
    small = [];
  };
  for (const [name, part] of Object.entries(record)) {
    if (part === undefined) continue;
    small.push(Buffer.from(`${isFirst ? '{' : ','}${JSON.stringify(name)}:`));
    isFirst = false;
    const bytes = bytesOfPart(part);
    if (bytes.length > SMALL_BYTES) {
      endSmall();
      pieces.push(bytes);
    } else small.push(bytes);
  }
  small.push(...(isFirst ? [open] : []), close);
  endSmall();
  return pieces;
}

/** A field, or one entry of a list: of the evidence one item changes at a time. */
function bytesOfPart(part: unknown): Uint8Array {
  // As in JSON.stringify: a list keeps the place of what is not there.
  if (!isObject(part)) return Buffer.from(JSON.stringify(part ?? null));
  const known = bytesByPart.get(part);
  if (known !== undefined) return known;
  const bytes = Array.isArray(part) ? bytesOfList(part) : Buffer.from(JSON.stringify(part));
  bytesByPart.set(part, bytes);
  return bytes;
}

function bytesOfList(list: readonly unknown[]): Uint8Array {
  const entries = list.flatMap((entry, index) => [index === 0 ? openList : comma, bytesOfPart(entry)]);
  return Buffer.concat([...(list.length === 0 ? [openList] : entries), closeList]);
}

const open = Buffer.from('{');
const close = Buffer.from('}');
const openList = Buffer.from('[');
const closeList = Buffer.from(']');
const comma = Buffer.from(',');

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
