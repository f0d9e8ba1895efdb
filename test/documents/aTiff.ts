/** A whole TIFF as a scanner writes it: one sheet of white dots in one strip, black and white. Source: TIFF 6.0 section 3. */
export function aTiff(widthPx = 40, heightPx = 60): Buffer {
  const strip = Buffer.alloc(Math.ceil(widthPx / 8) * heightPx);
  const entries = [
    [256, 4, widthPx],
    [257, 4, heightPx],
    [258, 3, 1],
    [259, 3, 1],
    [262, 3, 0],
    [273, 4, 8],
    [277, 3, 1],
    [278, 4, heightPx],
    [279, 4, strip.length],
  ] as const;
  const head = Buffer.from('II*\0\0\0\0\0', 'latin1');
  head.writeUInt32LE(8 + strip.length, 4);
  const directory = Buffer.alloc(2 + entries.length * 12 + 4);
  directory.writeUInt16LE(entries.length, 0);
  for (const [index, [tag, type, value]] of entries.entries()) {
    const at = 2 + index * 12;
    directory.writeUInt16LE(tag, at);
    directory.writeUInt16LE(type, at + 2);
    directory.writeUInt32LE(1, at + 4);
    directory.writeUInt32LE(value, at + 8);
  }
  return Buffer.concat([head, strip, directory]);
}
