/**
 * SM3's compression (GB/T 32905-2016 §5.3) as a WebAssembly module, written out instruction by instruction when first needed:
 * all 64 rounds unrolled, the message expanded four words at a time: as fast as OpenSSL, where hash-wasm reaches 0.63 of it.
 *
 * Shape: exports `memory` (one page and `dataPages`) and `compress(from, to)`, which takes whole blocks from the memory into the state.
 * The state lies at 0 as eight native 32-bit words; the first page is the module's own, the data begins with the second.
 */
export function sm3Module(dataPages: number): Uint8Array<ArrayBuffer> {
  const section = (id: number, body: readonly number[]) => [id, ...leb(body.length), ...body];
  const text = (value: string) => [value.length, ...Buffer.from(value, 'latin1')];
  const code = [...LOCALS, ...compressCode(), END];
  return Uint8Array.from([
    ...[0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(1, [1, 0x60, 2, I32, I32, 0]),
    ...section(3, [1, 0]),
    ...section(5, [1, 0, ...leb(1 + dataPages)]),
    ...section(7, [2, ...text('memory'), 2, 0, ...text('compress'), 0, 0]),
    ...section(10, [1, ...leb(code.length), ...code]),
  ]);
}

const WORDS_AT = 64;
const SUMS_AT = WORDS_AT + 68 * 4;

const [I32, V128] = [0x7f, 0x7b];
const [BLOCK_LOOP, END, BRANCH_IF] = [[0x03, 0x40], 0x0b, [0x0d, 0]];
const [ADD, AND, OR, XOR, ROTL, LESS] = [0x6a, 0x71, 0x72, 0x73, 0x77, 0x49];
const [VXOR, VSHL, VSHR] = [
  [0xfd, 0x51],
  [0xfd, 0xab, 0x01],
  [0xfd, 0xad, 0x01],
];
const [FROM, TO, STATE, MIX, TURNED, LANES] = [0, 1, 2, 10, 11, 12];
const LOCALS = [2, 10, I32, 8, V128];
const lanes = [LANES, LANES + 1, LANES + 2, LANES + 3] as const;
const [X, Y, FIX, SPARE] = [LANES + 4, LANES + 5, LANES + 6, LANES + 7];

/** One loop over the blocks. Operands are pushed first, as everywhere in WebAssembly. */
function compressCode(): number[] {
  const out: number[] = [...BLOCK_LOOP];
  for (let word = 0; word < 8; word += 1) out.push(...constant(0), ...load(word * 4), ...set(STATE + word));
  for (let group = 0; group < 4; group += 1) out.push(...takeGroup(group));
  for (let group = 0; group < 3; group += 1) out.push(...storeSums(group));
  for (let group = 4; group <= 16; group += 1) {
    out.push(...expandGroup(group), ...storeSums(group - 1));
    for (let round = 4 * (group - 4); round < 4 * (group - 3); round += 1) out.push(...roundCode(round));
  }
  for (let round = 52; round < 64; round += 1) out.push(...roundCode(round));
  for (let word = 0; word < 8; word += 1) {
    out.push(
      ...constant(0),
      ...constant(0),
      ...load(word * 4),
      ...get(STATE + word),
      XOR,
      ...store(word * 4),
    );
  }
  out.push(...get(FROM), ...constant(64), ADD, ...tee(FROM), ...get(TO), LESS, ...BRANCH_IF, END);
  return out;
}

/** Sixteen bytes of the message, turned to native order. */
function takeGroup(group: number): number[] {
  const lane = lanes[group % 4] ?? LANES;
  const swapped = [3, 2, 1, 0, 7, 6, 5, 4, 11, 10, 9, 8, 15, 14, 13, 12];
  const bytes = [...get(FROM), ...vload(group * 16)];
  return [
    ...bytes,
    ...bytes,
    ...shuffle(swapped),
    ...set(lane),
    ...storeVector(WORDS_AT + group * 16, get(lane)),
  ];
}

/**
 * W[j] = P1(W[j−16] ⊕ W[j−9] ⊕ (W[j−3] ⋘ 15)) ⊕ (W[j−13] ⋘ 7) ⊕ W[j−6] for four j at once.
 * The fourth needs the first: it is computed as if that were zero, and its part added afterwards, because P1 is linear.
 */
function expandGroup(group: number): number[] {
  const [v0, v1, v2, v3] = [0, 1, 2, 3].map((age) => get(lanes[(group + age) % 4] ?? LANES)) as [
    Code,
    Code,
    Code,
    Code,
  ];
  const zero = vconstant;
  const into = lanes[group % 4] ?? LANES;
  const w7 = [...v1, ...v2, ...shuffle(from(12))];
  const w13 = [...v3, ...zero, ...shuffle(from(4))];
  const w3 = [...v0, ...v1, ...shuffle(from(12))];
  const w10 = [...v2, ...v3, ...shuffle(from(8))];
  return [
    ...[...w13, ...set(SPARE), ...turned(SPARE, 15), ...v0, ...VXOR, ...w7, ...VXOR, ...set(X)],
    ...[...w3, ...set(SPARE), ...turned(SPARE, 7), ...w10, ...VXOR],
    ...[...get(X), ...VXOR, ...turned(X, 15), ...VXOR, ...turned(X, 23), ...VXOR, ...tee(Y)],
    ...[...zero, ...shuffle([...Array<number>(12).fill(16), 0, 1, 2, 3]), ...set(FIX)],
    ...[
      ...turned(FIX, 15),
      ...turned(FIX, 30),
      ...VXOR,
      ...turned(FIX, 6),
      ...VXOR,
      ...get(Y),
      ...VXOR,
      ...set(into),
    ],
    ...(group < 16 ? storeVector(WORDS_AT + group * 16, get(into)) : []),
  ];
}

/** W′[j] = W[j] ⊕ W[j+4] */
function storeSums(group: number): number[] {
  const pair = [...get(lanes[group % 4] ?? LANES), ...get(lanes[(group + 1) % 4] ?? LANES), ...VXOR];
  return storeVector(SUMS_AT + group * 16, pair);
}

/** One round. Nothing moves between the eight words: the next round calls them by other names. */
function roundCode(round: number): number[] {
  const [a, b, c, d, e, f, g, h] = [0, 1, 2, 3, 4, 5, 6, 7].map((at) => nameOf(at, round)) as Eight;
  const t = round < 16 ? 0x79cc4519 : 0x7a879d8a;
  const turn = round % 32;
  const turnedT = turn === 0 ? t : (t << turn) | (t >>> (32 - turn));
  return [
    ...[
      ...get(a),
      ...rotate(12),
      ...tee(TURNED),
      ...get(e),
      ...constant(turnedT),
      ADD,
      ADD,
      ...rotate(7),
      ...set(MIX),
    ],
    ...[...constant(0), ...load(SUMS_AT + round * 4), ...get(d), ADD, ...ff(round, [a, b, c]), ADD],
    ...[...get(MIX), ...get(TURNED), XOR, ADD, ...set(d)],
    ...[
      ...constant(0),
      ...load(WORDS_AT + round * 4),
      ...get(h),
      ADD,
      ...get(MIX),
      ADD,
      ...gg(round, [e, f, g]),
      ADD,
      ...set(h),
    ],
    ...[...get(h), ...get(h), ...rotate(9), XOR, ...get(h), ...rotate(17), XOR, ...set(h)],
    ...[...get(b), ...rotate(9), ...set(b), ...get(f), ...rotate(19), ...set(f)],
  ];
}

type Code = number[];
type Three = readonly [number, number, number];
type Eight = [number, number, number, number, number, number, number, number];

/** The words change places in two circles of four. */
function nameOf(at: number, round: number): number {
  return STATE + (at & 4) + ((at + 3 * round) & 3);
}

function ff(round: number, [x, y, z]: Three): number[] {
  if (round < 16) return [...get(x), ...get(y), XOR, ...get(z), XOR];
  return [...get(x), ...get(y), AND, ...get(x), ...get(y), OR, ...get(z), AND, OR];
}

function gg(round: number, [x, y, z]: Three): number[] {
  if (round < 16) return [...get(x), ...get(y), XOR, ...get(z), XOR];
  return [...get(y), ...get(z), XOR, ...get(x), AND, ...get(z), XOR];
}

const get = (local: number): number[] => [0x20, local];
const set = (local: number): number[] => [0x21, local];
const tee = (local: number): number[] => [0x22, local];
const constant = (value: number): number[] => [0x41, ...signedLeb(value | 0)];
const rotate = (bits: number): number[] => [...constant(bits), ROTL];
const load = (at: number): number[] => [0x28, 2, ...leb(at)];
const store = (at: number): number[] => [0x36, 2, ...leb(at)];
const vload = (at: number): number[] => [0xfd, 0x00, 0, ...leb(at)];
const storeVector = (at: number, value: readonly number[]): number[] => [
  ...constant(0),
  ...value,
  0xfd,
  0x0b,
  4,
  ...leb(at),
];
const vconstant: Code = [0xfd, 0x0c, ...Array<number>(16).fill(0)];
const shuffle = (order: readonly number[]): number[] => [0xfd, 0x0d, ...order];
/** Sixteen bytes of two vectors side by side, from the n-th on. */
const from = (first: number): number[] => Array.from({ length: 16 }, (_, at) => first + at);
const turned = (local: number, bits: number): number[] => [
  ...[...get(local), ...constant(bits), ...VSHL],
  ...[...get(local), ...constant(32 - bits), ...VSHR, ...VXOR],
];

function leb(value: number): number[] {
  return value < 128 ? [value] : [(value & 127) | 128, ...leb(value >>> 7)];
}

function signedLeb(value: number): number[] {
  const isLast = value >= -64 && value < 64;
  return isLast ? [value & 127] : [(value & 127) | 128, ...signedLeb(value >> 7)];
}
