/** A recording of beeps as a 110 desk might store it. Units: seconds. */
export interface CallSound {
  /** Local time `2026-03-24 20:31:12`. */
  readonly recordedAt: string;
  readonly device: string;
  readonly seconds: number;
}

const RATE = 8_000;

/** Broadcast WAV, 8 kHz, 8 bit: ringing, then a murmur in place of voices. Source: EBU Tech 3285. */
export function callWav({ recordedAt, device, seconds }: CallSound): Buffer {
  const sound = Buffer.alloc(seconds * RATE);
  for (let index = 0; index < sound.byteLength; index += 1) {
    sound[index] = Math.round(128 + 96 * soundAt(index / RATE));
  }
  const format = Buffer.alloc(16);
  format.writeUInt16LE(1, 0);
  format.writeUInt16LE(1, 2);
  format.writeUInt32LE(RATE, 4);
  format.writeUInt32LE(RATE, 8);
  format.writeUInt16LE(1, 12);
  format.writeUInt16LE(8, 14);
  const origin = Buffer.alloc(602);
  origin.write('SAMPLE - generated tones, no voices', 0, 'latin1');
  origin.write(device, 256, 32, 'latin1');
  origin.write(recordedAt.slice(0, 10), 320, 'latin1');
  origin.write(recordedAt.slice(11), 330, 'latin1');
  const body = Buffer.concat([
    Buffer.from('WAVE'),
    chunk('fmt ', format),
    chunk('bext', origin),
    chunk('data', sound),
  ]);
  return chunk('RIFF', body);
}

/** Three rings of 450 Hz (the Chinese ringing tone), then syllables of two tones. */
function soundAt(second: number): number {
  const tone = (hertz: number) => Math.sin(2 * Math.PI * hertz * second);
  if (second < 3) return second % 1 < 0.6 ? tone(450) : 0;
  const syllable = Math.max(0, Math.sin(second * 9) * Math.sin(second * 2.3));
  return syllable * 0.5 * (tone(180 + 40 * Math.sin(second * 3)) + 0.4 * tone(720));
}

function chunk(id: string, content: Buffer): Buffer {
  const head = Buffer.alloc(8);
  head.write(id, 0, 'latin1');
  head.writeUInt32LE(content.byteLength, 4);
  return Buffer.concat([head, content, Buffer.alloc(content.byteLength % 2)]);
}
