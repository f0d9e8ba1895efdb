/** First bytes of archives people send, and what to call them. */
const formats: readonly { readonly name: string; readonly at: number; readonly magic: Buffer }[] = [
  { name: 'tar', at: 257, magic: Buffer.from('ustar') },
  { name: 'gzip(tar.gz、tgz)', at: 0, magic: Buffer.from([0x1f, 0x8b]) },
  { name: 'bzip2', at: 0, magic: Buffer.from('BZh') },
  { name: 'xz', at: 0, magic: Buffer.from([0xfd, 0x37, 0x7a, 0x58, 0x5a]) },
  { name: 'zstd', at: 0, magic: Buffer.from([0x28, 0xb5, 0x2f, 0xfd]) },
  { name: '7z', at: 0, magic: Buffer.from([0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]) },
  { name: 'rar', at: 0, magic: Buffer.from('Rar!') },
];

/** The format of an archive that is no zip, by its first bytes and never by its name; null when unknown. */
export function otherArchive(head: Buffer): string | null {
  return formats.find(({ at, magic }) => head.subarray(at, at + magic.length).equals(magic))?.name ?? null;
}
