/** The tables the standard gives as examples and nearly every camera uses. Source: ITU-T T.81 K.1, K.3. */
export interface HuffmanPlan {
  /** How many codes of each length 1–16. */
  readonly counts: Uint8Array;
  readonly values: Uint8Array;
}
/** Code and its length by value. */
export interface Codes {
  readonly code: Uint16Array;
  readonly length: Uint8Array;
}

const fromHex = (hex: string): Uint8Array =>
  Uint8Array.from(hex.match(/../gu) ?? [], (pair) => Number.parseInt(pair, 16));

const plan = (counts: string, values: string): HuffmanPlan => ({
  counts: fromHex(counts),
  values: fromHex(values),
});

/** Of brightness, of colour. */
export const standardTables = [
  {
    dc: plan('00010501010101010100000000000000', '000102030405060708090a0b'),
    ac: plan(
      '0002010303020403050504040000017d',
      '01020300041105122131410613516107227114328191a1082342b1c11552d1f02433627282090a161718191a25262728' +
        '292a3435363738393a434445464748494a535455565758595a636465666768696a737475767778797a83848586878889' +
        '8a92939495969798999aa2a3a4a5a6a7a8a9aab2b3b4b5b6b7b8b9bac2c3c4c5c6c7c8c9cad2d3d4d5d6d7d8d9dae1e2' +
        'e3e4e5e6e7e8e9eaf1f2f3f4f5f6f7f8f9fa',
    ),
  },
  {
    dc: plan('00030101010101010101010000000000', '000102030405060708090a0b'),
    ac: plan(
      '00020102040403040705040400010277',
      '000102031104052131061241510761711322328108144291a1b1c109233352f0156272d10a162434e125f11718191a26' +
        '2728292a35363738393a434445464748494a535455565758595a636465666768696a737475767778797a828384858687' +
        '88898a92939495969798999aa2a3a4a5a6a7a8a9aab2b3b4b5b6b7b8b9bac2c3c4c5c6c7c8c9cad2d3d4d5d6d7d8d9da' +
        'e2e3e4e5e6e7e8e9eaf2f3f4f5f6f7f8f9fa',
    ),
  },
] as const;

const brightness = fromHex(
  '100b0a101828333d0c0c0e131a3a3c370e0d1018283945380e11161d3357503e12162538446d674d182337405168715c' +
    '31404e5767797865485c5f6270646763',
);
const colour = fromHex(
  '1112182f6363636312151a4263636363181a3863636363632f4263636363636363636363636363636363636363636363' +
    '63636363636363636363636363636363',
);

/** How coarsely brightness and colour are kept at a quality of 1–100. */
export function quantTables(quality: number): readonly [Uint8Array, Uint8Array] {
  const scale = quality < 50 ? 5000 / quality : 200 - 2 * quality;
  const scaled = (table: Uint8Array): Uint8Array =>
    table.map((step) => Math.min(255, Math.max(1, Math.floor((step * scale + 50) / 100))));
  return [scaled(brightness), scaled(colour)];
}

/** Source: ITU-T T.81 C.2. */
export function huffmanCodes({ counts, values }: HuffmanPlan): Codes {
  const code = new Uint16Array(256);
  const length = new Uint8Array(256);
  let next = 0;
  let at = 0;
  for (const [index, count] of counts.entries()) {
    for (let k = 0; k < count; k += 1) {
      const value = values[at] ?? 0;
      [code[value], length[value]] = [next, index + 1];
      next += 1;
      at += 1;
    }
    next <<= 1;
  }
  return { code, length };
}
