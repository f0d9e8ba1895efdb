import { join } from 'node:path';
import type { Vault } from '#app/ports.ts';
import type { FileSystem } from '#vault/disk/fileSystem.ts';
import type { ProcessTable } from '#vault/disk/processTable.ts';
import { opened } from '#test/vault/vaultWorld.ts';
import type { TestVault } from '#test/vault/vaultWorld.ts';

/** Where a piece of work is done: a vault folder on some disk. */
export interface Place {
  readonly folder: string;
  readonly fileSystem: FileSystem;
  /** Who may hold a lock there; the processes of this PC when left out. */
  readonly processes?: ProcessTable;
}

/** What a test found wrong after an interruption. */
export interface Trouble {
  readonly kind: 'lost' | 'corrupt' | 'stray';
  readonly what: string;
}

/** One class of operations: done again and again, interrupted, and looked at afterwards. */
export interface Work {
  readonly title: string;
  /** Makes what the work needs; never interrupted. */
  prepare(place: Place): Promise<void>;
  /** Does the work so many times, and says what was confirmed, in the words `check` reads. */
  act(place: Place, say: (confirmed: string) => void, turns: number): Promise<void>;
  /** Opens the vault as the next start of the program does and compares it with everything ever confirmed there. */
  check(place: Place, confirmed: readonly string[]): Promise<readonly Trouble[]>;
}

/** What the tests call after an interruption, whatever else they look for. */
export async function troublesOf(
  place: Place,
  look: (vault: TestVault) => Promise<readonly Trouble[]>,
): Promise<readonly Trouble[]> {
  const vault = await opened(place.folder, place);
  const stray = await strayIn(place);
  const seen = await look(vault);
  const found = await unsound(vault);
  await vault.close();
  return [...stray, ...seen, ...found];
}

/** What an opening should have swept. */
export async function strayIn({ folder, fileSystem }: Place): Promise<readonly Trouble[]> {
  const names = await fileSystem.list(join(folder, 'temp'));
  return names.map((name) => ({ kind: 'stray', what: `temp/${name}` }));
}

/** Errors of the examination, and chains that do not hold. */
export async function unsound(vault: Pick<Vault, 'examine'>): Promise<readonly Trouble[]> {
  const findings = await vault.examine();
  return findings
    .filter((finding) => finding.severity === 'error' && finding.code !== 'space.low')
    .map(({ code, path, message }) => ({ kind: 'corrupt', what: `${code} ${path ?? ''} ${message}` }));
}

/** Every confirmed line must be in the trail. */
export async function linesMissing(
  vault: Pick<Vault, 'readTrail'>,
  caseId: string | null,
  confirmed: readonly string[],
): Promise<readonly Trouble[]> {
  const page = await vault.readTrail({ caseId, acts: [], text: '', offset: 0, limit: 1_000_000 });
  if (!page.ok) return [{ kind: 'lost', what: `trail of ${caseId ?? 'the vault'}: ${page.failure.code}` }];
  const told = new Set(page.value.entries.map((entry) => entry.what));
  const seqs = page.value.entries.map((entry) => entry.seq).toReversed();
  const gaps = seqs.filter((seq, index) => seq !== index + 1);
  return [
    ...confirmed
      .filter((what) => !told.has(what))
      .map((what): Trouble => ({ kind: 'lost', what: `line ${what}` })),
    ...gaps.slice(0, 1).map((seq): Trouble => ({ kind: 'corrupt', what: `trail jumps to line ${seq}` })),
  ];
}
