/** A word as it might be written: as text, in UTF-16, in base64 at any of its three positions, in hexadecimal. */
function disguisesOf(marker: string): readonly Buffer[] {
  const asBase64 = [0, 1, 2].map((skip) => {
    const whole = Buffer.from(marker.repeat(3)).subarray(skip).toString('base64');
    return Buffer.from(whole.slice(4, 4 + Math.min(36, Math.ceil(Buffer.byteLength(marker) * 1.3))));
  });
  return [
    Buffer.from(marker, 'utf8'),
    Buffer.from(marker, 'utf16le'),
    Buffer.from(Buffer.from(marker).toString('hex')),
    ...asBase64,
  ];
}

/** The files in which a word stands, in whatever disguise, or whose path says it. */
export function leaksIn(files: ReadonlyMap<string, Uint8Array>, marker: string): readonly string[] {
  const disguises = disguisesOf(marker);
  return [...files].flatMap(([path, content]) => {
    const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
    const isLeak = path.includes(marker) || disguises.some((disguise) => bytes.includes(disguise));
    return isLeak ? [path] : [];
  });
}
