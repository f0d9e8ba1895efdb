import type { Dice } from '../chance.ts';

const hostileBytes: readonly Buffer[] = [
  Buffer.alloc(4, 0xff),
  Buffer.alloc(8),
  Buffer.from('7fffffff', 'hex'),
  Buffer.from('ffffff7f', 'hex'),
  Buffer.from('00000001', 'hex'),
  Buffer.from('efbbbf', 'hex'),
  Buffer.from('../../../etc/passwd'),
  Buffer.from('\r\n\r\n'),
  Buffer.from('PK\u0003\u0004', 'latin1'),
  Buffer.from('%00%2e%2e%2f'),
];

/** The bytes with one to six changes: turned, overwritten, cut, doubled, moved, put in, taken out. */
export function mutatedBytes(original: Uint8Array, chance: Dice): Buffer {
  let bytes = Buffer.from(original);
  for (let count = 1 + chance.upTo(5); count > 0; count -= 1) {
    const at = chance.upTo(Math.max(0, bytes.length - 1));
    const until = Math.min(bytes.length, at + 1 + chance.upTo(40));
    const hostile = hostileBytes[chance.upTo(hostileBytes.length - 1)] ?? Buffer.alloc(0);
    const changes: readonly (() => Buffer)[] = [
      () =>
        Buffer.concat([
          bytes.subarray(0, at),
          Buffer.of((bytes[at] ?? 0) ^ (1 << chance.upTo(7))),
          bytes.subarray(at + 1),
        ]),
      () => Buffer.concat([bytes.subarray(0, at), hostile, bytes.subarray(at + hostile.length)]),
      () => Buffer.concat([bytes.subarray(0, at), hostile, bytes.subarray(at)]),
      () => bytes.subarray(0, at),
      () => Buffer.concat([bytes.subarray(0, until), bytes.subarray(at)]),
      () => Buffer.concat([bytes.subarray(0, at), bytes.subarray(until)]),
      () => Buffer.concat([bytes.subarray(at), bytes.subarray(0, at)]),
    ];
    bytes = Buffer.from(changes[chance.upTo(changes.length - 1)]?.() ?? bytes);
  }
  return bytes;
}

const nested = (depth: number): string => '['.repeat(depth) + ']'.repeat(depth);
const hostileJson: readonly string[] = [
  'null',
  '""',
  '0',
  '-1',
  '1e999',
  '9007199254740993',
  'true',
  '[]',
  '{}',
  '{"__proto__":{"schemaVersion":1}}',
  `"${'长'.repeat(5000)}"`,
  '"\\ud800"',
  '"2026-02-30T25:61:61+99:99"',
  nested(300),
  nested(20_000),
];

/** A JSON text in which one to three values, keys or parts are others. */
export function mutatedJson(text: string, chance: Dice): string {
  let changed = text;
  for (let count = 1 + chance.upTo(2); count > 0; count -= 1) {
    const places = [...changed.matchAll(/"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?|true|false|null/g)];
    const place = places[chance.upTo(Math.max(0, places.length - 1))];
    if (place === undefined || chance.upTo(9) === 0) {
      changed = mutatedBytes(Buffer.from(changed, 'utf8'), chance).toString('utf8');
      continue;
    }
    const other = hostileJson[chance.upTo(hostileJson.length - 1)] ?? 'null';
    const value = chance.upTo(3) === 0 ? (places[chance.upTo(places.length - 1)]?.[0] ?? other) : other;
    changed = changed.slice(0, place.index) + value + changed.slice(place.index + place[0].length);
  }
  return changed;
}
