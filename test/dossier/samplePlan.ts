import type { PackageEntry, PackagePlan } from '#app/paperPorts.ts';

/** Repeatable bytes that differ from file to file and from chunk to chunk. */
export function* patternChunks(seed: number, sizeBytes: number): Generator<Uint8Array> {
  const chunkBytes = 1 << 20;
  for (let at = 0; at < sizeBytes; at += chunkBytes) {
    const chunk = Buffer.alloc(Math.min(chunkBytes, sizeBytes - at), `${seed}:${at};`);
    yield chunk;
  }
}

export function patternBytes(seed: number, sizeBytes: number): Buffer {
  return Buffer.concat([...patternChunks(seed, sizeBytes)]);
}

export function entryOf(path: string, content: string | Uint8Array): PackageEntry {
  const bytes = Buffer.from(content);
  return {
    path,
    sizeBytes: bytes.length,
    async *stream() {
      yield bytes;
    },
  };
}

export function planOf(payload: readonly PackageEntry[], folderName = '维权卷宗_2026_0001'): PackagePlan {
  return {
    folderName,
    info: [
      ['Source-Organization', '虚构市公安局测试分局'],
      ['Bagging-Date', '2026-03-24'],
      ['External-Description', '第一行\n第二行'],
    ],
    payload,
  };
}

/** What a dossier really holds: Chinese folders, 73-character names, rare characters, empty and larger files. */
export function samplePlan(): PackagePlan {
  return planOf([
    entryOf('电子档案/001_维权案件登记表.pdf', 'pdf'),
    entryOf(`电子档案/${'证'.repeat(73)}.txt`, '73'),
    entryOf('证据/E001_𠀀𪚥𰻝_〇·测试民警甲.jpg', patternBytes(1, 3_000_001)),
    entryOf('证据/empty.bin', ''),
    entryOf('证据/带 空格.txt', 'percent'),
    entryOf('其他/deep/er/说明.txt', 'deep'),
  ]);
}
