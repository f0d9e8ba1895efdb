import { createHash } from 'node:crypto';
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { createSM3 } from 'hash-wasm';
import type { PackageEntry, PackageForm } from '#app/paperPorts.ts';
import { Sha256, Sm3 } from '#domain/kernel/digest.ts';
import { writeBag } from '#dossier/bag/writeBag.ts';
import { ageSealer } from '#dossier/sealed/ageSealer.ts';
import { verifyPath } from '#dossier/verifyPath.ts';
import { unwatched } from '#test/unwatched.ts';
import type { BenchSpec } from './harness.ts';
import { timed } from './harness.ts';
import { fileSource, makeFiles, readBackOf, shell } from './files.ts';

const oneSecret = new Uint8Array(32).fill(9);

/** Entries as an export has them: the vault knows both digests since the files were brought in. */
async function entriesOf(files: readonly string[]): Promise<readonly PackageEntry[]> {
  return Promise.all(
    files.map(async (file) => ({
      path: `电子档案/${basename(file)}`,
      sizeBytes: (await stat(file)).size,
      known: await digestsOf(file),
      stream: () => fileSource(file),
    })),
  );
}

async function digestsOf(file: string) {
  const [sha256, sm3] = [createHash('sha256'), (await createSM3()).init()];
  for await (const part of fileSource(file)) {
    sha256.update(part);
    sm3.update(part);
  }
  return { sha256: Sha256.parse(sha256.digest('hex')), sm3: Sm3.parse(sm3.digest('hex')) };
}

async function writtenTo(stick: string, payload: readonly PackageEntry[], form: PackageForm): Promise<void> {
  const written = await writeBag({ folderName: 'bag', info: [], payload }, stick, unwatched, {
    viewerShell: null,
    form,
  });
  if (!written.ok) throw new Error(written.failure.code);
}

interface Making {
  readonly id: string;
  readonly goal: number;
  readonly peerName: string;
  readonly bigMiB: number;
  form(): Promise<PackageForm>;
  /** Shell command of the peer, from the folder `source` into the empty folder `out`. */
  peer(source: string, out: string): Promise<string>;
}

const recipient = () => ageSealer().recipientOf(oneSecret);

/** Ours also reads back what it wrote, past the cache where the medium lets it, and judges it; of the peers only one does. */
const makings: readonly Making[] = [
  {
    id: 'make-package',
    goal: 1.25,
    peerName: 'cp -r + sync',
    bigMiB: 1024,
    form: async () => 'folder',
    peer: async (source, out) => `cp -r ${source} ${out}/copy && sync`,
  },
  {
    id: 'make-package-read-back',
    goal: 1.25,
    peerName: 'cp -r + sync + dd iflag=direct | openssl dgst',
    bigMiB: 1024,
    form: async () => 'folder',
    peer: async (source, out) => `cp -r ${source} ${out}/copy && sync && ${readBackOf(`${out}/copy`)}`,
  },
  {
    id: 'make-zip',
    goal: 0.34,
    peerName: 'sha256sum + zip -0 + sync',
    bigMiB: 1024,
    form: async () => 'zip',
    peer: async (source, out) =>
      `sha256sum ${source}/* > ${out}/sums && zip -q -0 -r ${out}/copy.zip ${source} && sync`,
  },
  {
    id: 'make-sealed',
    goal: 10,
    peerName: 'tar + age -r + sync',
    bigMiB: 256,
    form: async () => ({ by: 'recipients', recipients: [await recipient()] }),
    peer: async (source, out) =>
      `tar -cf - ${source} 2>/dev/null | age -r ${await recipient()} -o ${out}/copy.tar.age && sync`,
  },
];

const making = ({ id, goal, peerName, bigMiB, form, peer }: Making): BenchSpec => ({
  id,
  goal,
  runs: 3,
  unit: 'ms',
  peerName,
  async prepare({ folder, scale }) {
    const source = join(folder, id, 'source');
    const files = await makeFiles(source, Math.ceil(bigMiB * scale), Math.ceil(150 * scale));
    const payload = await entriesOf(files);
    const chosen = await form();
    const fresh = async (name: string): Promise<string> => {
      const place = join(folder, id, name);
      await rm(place, { recursive: true, force: true });
      await mkdir(place, { recursive: true });
      return place;
    };
    return {
      async ours() {
        const stick = await fresh('stick');
        return timed(() => writtenTo(stick, payload, chosen));
      },
      async peer() {
        const command = await peer(source, await fresh('copy'));
        return timed(() => shell(command));
      },
      close: () => rm(join(folder, id), { recursive: true, force: true }),
    };
  },
});

const verify: BenchSpec = {
  id: 'verify-package',
  goal: 1.67,
  runs: 5,
  unit: 'ms',
  peerName: 'openssl dgst -sha256',
  async prepare({ folder, scale }) {
    const place = join(folder, 'verify');
    const files = await makeFiles(join(place, 'source'), Math.ceil(1024 * scale), Math.ceil(150 * scale));
    const stick = join(place, 'stick');
    await mkdir(stick, { recursive: true });
    await writtenTo(stick, await entriesOf(files), 'folder');
    const bag = join(stick, (await readdir(stick))[0] ?? 'bag');
    return {
      ours: () =>
        timed(async () => {
          const verdict = await verifyPath(bag, unwatched);
          if (verdict.verdict !== 'valid') throw new Error(JSON.stringify(verdict.findings));
        }),
      peer: () => timed(() => shell(`find ${bag}/data -type f -exec openssl dgst -sha256 {} + > /dev/null`)),
    };
  },
};

export const dossierRows: readonly BenchSpec[] = [verify, ...makings.map(making)];
