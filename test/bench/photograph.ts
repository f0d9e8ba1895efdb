import { encodeJpeg } from '#drives/pictures/jpeg/encodeJpeg.ts';

/** A photograph of soft shapes and the grain of a sensor: about as many bytes as a phone writes. Both sides even. */
export function photograph(width: number, height: number): Buffer {
  let seed = 7;
  const grain = () => (seed = (seed * 1_103_515_245 + 12_345) & 0x7fffffff) >> 26;
  const plane = (across: number, down: number) =>
    Uint8Array.from(
      { length: across * down },
      (_, at) => 96 + 64 * Math.sin((at % across) / 90) * Math.cos(at / across / 70) + grain(),
    );
  const colours = () => plane(width / 2, height / 2);
  return Buffer.from(encodeJpeg({ width, height, planes: [plane(width, height), colours(), colours()] }, 85));
}
