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
    ...PREAMBLE,
    ...section(1, [1, 0x60, 2, I32, I32, 0]),
    ...section(3, [1, 0]),
    ...section(5, [1, 0, ...leb(1 + dataPages)]),
    ...section(7, [2, ...text('memory'), 2, 0, ...text('compress'), 0, 0]),
    ...section(10, [1, ...leb(code.length), ...code]),
  ]);
}

const PREAMBLE = [0, 0x61, 0x73, 0x6d, 1, 0, 0, 0];
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
const [X, Y, FIX, SPARE] = [LANES + 4, LANES + 5, LANES + 6, LANES + 7];
const VZERO = [0xfd, 0x0c, ...Array<number>(16).fill(0)];

/** One loop over the blocks. */
function compressCode(): Code {
  const words = [0, 1, 2, 3, 4, 5, 6, 7];
  const expanded = Array.from({ length: 13 }, (_, index) => index + 4).map((group) =>
    flow(expandGroup(group), storeSums(group - 1), roundsOfFour(group - 4)),
  );
  return flow(
    BLOCK_LOOP,
    ...words.map((word) => flow(load(word * 4), set(STATE + word))),
    ...[0, 1, 2, 3].map(takeGroup),
    ...[0, 1, 2].map(storeSums),
    ...expanded,
    ...[13, 14, 15].map(roundsOfFour),
    ...words.map((word) => store(word * 4, flow(load(word * 4), get(STATE + word), XOR))),
    flow(get(FROM), constant(64), ADD, tee(FROM), get(TO), LESS, BRANCH_IF, END),
  );
}

const roundsOfFour = (group: number): Code => [0, 1, 2, 3].flatMap((more) => roundCode(4 * group + more));

/** Sixteen bytes of the message, turned to native order. */
function takeGroup(group: number): Code {
  const lane = laneOf(group);
  const swapped = [3, 2, 1, 0, 7, 6, 5, 4, 11, 10, 9, 8, 15, 14, 13, 12];
  const bytes = flow(get(FROM), vload(group * 16));
  return flow(bytes, bytes, shuffle(swapped), set(lane), vstore(WORDS_AT + group * 16, get(lane)));
}

/**
 * W[j] = P1(W[j−16] ⊕ W[j−9] ⊕ (W[j−3] ⋘ 15)) ⊕ (W[j−13] ⋘ 7) ⊕ W[j−6] for four j at once.
 * The fourth needs the first: it is computed as if that were zero, and its part added afterwards, because P1 is linear.
 */
function expandGroup(group: number): Code {
  const [v0, v1, v2, v3] = [
    get(laneOf(group)),
    get(laneOf(group + 1)),
    get(laneOf(group + 2)),
    get(laneOf(group + 3)),
  ];
  const nine = flow(v1, v2, shuffle(from(12)));
  const three = flow(v3, VZERO, shuffle(from(4)));
  const thirteen = flow(v0, v1, shuffle(from(12)));
  const six = flow(v2, v3, shuffle(from(8)));
  const firstToLast = shuffle([...Array<number>(12).fill(16), 0, 1, 2, 3]);
  return flow(
    flow(three, set(SPARE), turned(SPARE, 15), v0, VXOR, nine, VXOR, set(X)),
    flow(thirteen, set(SPARE), turned(SPARE, 7), six, VXOR),
    flow(get(X), VXOR, turned(X, 15), VXOR, turned(X, 23), VXOR, tee(Y)),
    flow(VZERO, firstToLast, set(FIX)),
    flow(turned(FIX, 15), turned(FIX, 30), VXOR, turned(FIX, 6), VXOR, get(Y), VXOR, set(laneOf(group))),
    group < 16 ? vstore(WORDS_AT + group * 16, get(laneOf(group))) : [],
  );
}

/** W′[j] = W[j] ⊕ W[j+4] */
function storeSums(group: number): Code {
  return vstore(SUMS_AT + group * 16, flow(get(laneOf(group)), get(laneOf(group + 1)), VXOR));
}

/** One round. Nothing moves between the eight words: the next round calls them by other names. */
function roundCode(round: number): Code {
  const name = (at: number): number => nameOf(at, round);
  const [a, b, d, e, f, h] = [name(0), name(1), name(3), name(4), name(5), name(7)];
  const t = round < 16 ? 0x79cc4519 : 0x7a879d8a;
  const turn = round % 32;
  const turnedT = turn === 0 ? t : (t << turn) | (t >>> (32 - turn));
  return flow(
    flow(get(a), rotate(12), tee(TURNED), get(e), constant(turnedT), ADD, ADD, rotate(7), set(MIX)),
    flow(load(SUMS_AT + round * 4), get(d), ADD, ff(round, [a, b, name(2)]), ADD),
    flow(get(MIX), get(TURNED), XOR, ADD, set(d)),
    flow(load(WORDS_AT + round * 4), get(h), ADD, get(MIX), ADD, gg(round, [e, f, name(6)]), ADD, set(h)),
    flow(get(h), get(h), rotate(9), XOR, get(h), rotate(17), XOR, set(h)),
    flow(get(b), rotate(9), set(b), get(f), rotate(19), set(f)),
  );
}

type Code = number[];
type Three = readonly [number, number, number];

/** Operands first, then what is done with them. */
function flow(...parts: readonly (number | readonly number[])[]): Code {
  return parts.flat();
}

const laneOf = (group: number): number => LANES + (group % 4);

/** The words change places in two circles of four. */
function nameOf(at: number, round: number): number {
  return STATE + (at & 4) + ((at + 3 * round) & 3);
}

function ff(round: number, [x, y, z]: Three): Code {
  if (round < 16) return flow(get(x), get(y), XOR, get(z), XOR);
  return flow(get(x), get(y), AND, get(x), get(y), OR, get(z), AND, OR);
}

function gg(round: number, [x, y, z]: Three): Code {
  if (round < 16) return flow(get(x), get(y), XOR, get(z), XOR);
  return flow(get(y), get(z), XOR, get(x), AND, get(z), XOR);
}

const get = (local: number): Code => [0x20, local];
const set = (local: number): Code => [0x21, local];
const tee = (local: number): Code => [0x22, local];
const constant = (value: number): Code => [0x41, ...signedLeb(value | 0)];
const rotate = (bits: number): Code => flow(constant(bits), ROTL);
const load = (at: number): Code => flow(constant(0), 0x28, 2, leb(at));
const store = (at: number, value: Code): Code => flow(constant(0), value, 0x36, 2, leb(at));
const vload = (at: number): Code => [0xfd, 0x00, 0, ...leb(at)];
const vstore = (at: number, value: Code): Code => flow(constant(0), value, 0xfd, 0x0b, 4, leb(at));
const shuffle = (order: readonly number[]): Code => [0xfd, 0x0d, ...order];
/** Sixteen bytes of two vectors side by side, from the n-th on. */
const from = (first: number): Code => Array.from({ length: 16 }, (_, at) => first + at);
/** A vector's words rotated to the left; there is no single instruction for it. */
const turned = (local: number, bits: number): Code =>
  flow(get(local), constant(bits), VSHL, get(local), constant(32 - bits), VSHR, VXOR);

function leb(value: number): Code {
  return value < 128 ? [value] : [(value & 127) | 128, ...leb(value >>> 7)];
}

function signedLeb(value: number): Code {
  const isLast = value >= -64 && value < 64;
  return isLast ? [value & 127] : [(value & 127) | 128, ...signedLeb(value >> 7)];
}
