import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readRecoveryCode, recoveryCodeOf } from '#domain/access/recoveryCode.ts';
import { Template } from '#domain/document/template.ts';
import { EvidenceClaims } from '#domain/evidence/evidenceFile.ts';
import { openTemplateShelf } from '#documents/templateShelf.ts';
import { judgeBag } from '#dossier/bag/judgeBag.ts';
import type { BagSource } from '#dossier/bag/bagSource.ts';
import { judgeOpened } from '#dossier/bag/judgeOpened.ts';
import { openPlainArchive } from '#dossier/zip/archiveFile.ts';
import { openZipBag } from '#dossier/zip/openZipBag.ts';
import { inspectMedia } from '#drives/inspector/inspectMedia.ts';
import { openMedia } from '#drives/inspector/media.ts';
import { zip64 } from '#test/dossier/conformance/zip64.ts';
import { bagFiles } from '#test/dossier/writeBagit.ts';
import { mediaFiles } from '#test/drives/mediaFiles.ts';
import { rawZip } from '#test/refused/rawZip.ts';
import { unwatched } from '#test/unwatched.ts';
import type { Dice } from '../chance.ts';
import { mutatedBytes, mutatedJson } from './mutator.ts';
import { mustFit } from './parser.ts';
import type { Parser } from './parser.ts';

/** Whatever reads what comes from outside. `folder`: where those that read files by their path find them. */
export async function outerParsers(folder: string): Promise<readonly Parser[]> {
  return [recoveryCodes, await templates(folder), packages, await zips(folder), await mediaParser()];
}

/** Those of them that read what a package is made of. */
export async function packageParsers(folder: string): Promise<readonly Parser[]> {
  return [packages, await zips(folder)];
}

const verdicts: readonly string[] = ['valid', 'invalid', 'unjudged'];

const code = recoveryCodeOf(Buffer.alloc(20, 9));
const recoveryCodes: Parser = {
  title: 'recovery codes as typed',
  share: 60,
  async once(chance) {
    const read = readRecoveryCode(mutatedBytes(Buffer.from(code), chance).toString('utf8'));
    if (read.ok && read.bytes.length !== 20) throw new Error('a code of another length was taken');
  },
};

async function templates(folder: string): Promise<Parser> {
  const names = (await readdir('templates')).filter((name) => /^[A-Z]\d{2}$/.test(name));
  const texts = await Promise.all(
    names.map((name) => readFile(join('templates', name, 'template.json'), 'utf8')),
  );
  return {
    title: 'templates',
    share: 30,
    async once(chance) {
      const text = mutatedJson(texts[chance.upTo(texts.length - 1)] ?? '', chance);
      const id = /"id":\s*"([A-Z]\d{2})"/.exec(text)?.[1] ?? 'A01';
      await mkdir(join(folder, id), { recursive: true });
      await writeFile(join(folder, id, 'template.json'), text);
      const read = await openTemplateShelf(folder).template(id);
      if (read.ok) mustFit(Template, read.value);
    },
  };
}

const digest = createHash('sha256').update('文').digest('hex');
const tagFiles: Readonly<Record<string, string>> = {
  'bagit.txt': 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n',
  'bag-info.txt':
    'Source-Organization: 虚构市公安局\nBagging-Date: 2026-03-24\nPayload-Oxum: 3.1\n  继续一行\n',
  'manifest-sha256.txt': `${digest}  data/证据%0A/一.txt\n`,
  'tagmanifest-sha256.txt': `${digest}  bagit.txt\n`,
  'fetch.txt': 'http://x/ 3 data/二.txt\n',
};
const packages: Parser = {
  title: 'packages',
  share: 70,
  async once(chance) {
    const names = Object.keys(tagFiles);
    const spoilt = names[chance.upTo(names.length - 1)];
    const bytesOf = (name: string): Buffer => {
      const whole = Buffer.from(tagFiles[name] ?? '', 'utf8');
      return name === spoilt ? mutatedBytes(whole, chance) : whole;
    };
    const listed = [...names.filter(() => chance.upTo(9) > 0), 'data/证据\n/一.txt'];
    const source: BagSource = {
      files: new Map(listed.map((path) => [path, { path, sizeBytes: 3 }])),
      topFolders: [],
      nameCodes: { clash: 'bag.namesClash', alias: 'bag.nameUnportable' },
      guessedNames: new Set(),
      hasChecksums: false,
      unknowns: [],
      hasPayloadFolder: chance.upTo(9) > 0,
      findings: [],
      warnings: [],
      readTagFile: async (path) => ({ bytes: bytesOf(path) }),
      stream: async function* (path) {
        yield bytesOf(path);
      },
      digest: async (wishes) =>
        wishes.map(({ algorithms }) => ({
          digests: Object.fromEntries(algorithms.map((algorithm) => [algorithm, digest])),
          sizeBytes: 3,
          fromMedium: true,
        })),
    };
    const { verdict } = await judgeBag(source, unwatched);
    if (!verdicts.includes(verdict)) throw new Error(`a package is ${verdict}`);
  },
};

/** Half of the changes hit the first bytes, where the kind of file and its size stand. */
const HEADER_BYTES = 512;

/** What looks into pictures, films, sound and papers as they come in. */
export async function mediaParser(): Promise<Parser> {
  const files = Object.values(await mediaFiles()).filter((bytes) => bytes instanceof Buffer);
  return {
    title: 'headers of media',
    share: 20,
    async once(chance) {
      const bytes = mutatedMedia(files[chance.upTo(files.length - 1)] ?? Buffer.alloc(0), chance);
      const fetched = openMedia(bytes.length, async (start, end) => bytes.subarray(start, end));
      mustFit(EvidenceClaims, await inspectMedia(fetched, 'a.jpg'));
    },
  };
}

function mutatedMedia(file: Buffer, chance: Dice): Buffer {
  if (chance.upTo(1) === 0) return mutatedBytes(file, chance);
  return Buffer.concat([mutatedBytes(file.subarray(0, HEADER_BYTES), chance), file.subarray(HEADER_BYTES)]);
}

/** Archives, right ones and hostile ones mutated further: most of these are no longer what their guard looks for. */
async function zips(folder: string): Promise<Parser> {
  const names = (await readdir('test/refused')).filter((name) => name.endsWith('.zip'));
  const archives = await Promise.all(names.map((name) => readFile(join('test/refused', name))));
  const small = [...archives.filter(({ length }) => length < 100_000), ...soundZips()];
  const path = join(folder, 'mutated.zip');
  return {
    title: 'archives',
    share: 20,
    async once(chance) {
      await writeFile(path, mutatedBytes(small[chance.upTo(small.length - 1)] ?? Buffer.alloc(0), chance));
      const bag = await openZipBag(await openPlainArchive(path, false));
      const { verdict } = await judgeOpened(bag, unwatched).finally(bag.close);
      if (!verdicts.includes(verdict)) throw new Error(`an archive is ${verdict}`);
    },
  };
}

function soundZips(): readonly Buffer[] {
  const bag = [...bagFiles({ algorithms: ['sha256', 'sha512'] })];
  const entries = bag.map(([name, content]) => ({ name: `bag/${name}`, content }));
  return [
    rawZip(entries),
    rawZip(entries.map((entry) => ({ ...entry, isDeflated: true }))),
    zip64(entries, { hasDescriptors: false }),
    zip64(entries, { hasDescriptors: true }),
  ];
}
