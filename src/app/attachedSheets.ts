import type { DossierEntry } from '#domain/dossier/composeDossier.ts';
import type { Volume, VolumeItem } from '#domain/dossier/compileVolumes.ts';
import type { EvidenceFile } from '#domain/evidence/evidenceFile.ts';
import type { EvidenceItem } from '#domain/evidence/evidenceItem.ts';
import { failure } from '#domain/kernel/failure.ts';
import { ok, refused } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import { fromSource } from './fromSource.ts';
import type { Attached } from './paperPorts.ts';
import type { Progress } from './ports.ts';
import { readAll } from './readAll.ts';
import type { SheetProblem, SheetWatch } from './readingPorts.ts';
import { SheetStandings } from './sheetMemory.ts';
import type { Surroundings } from './surroundings.ts';

const PDF = 'application/pdf';
const TIFF = 'image/tiff';
const PICTURES: readonly (string | null)[] = ['image/jpeg', 'image/png'];
/** A4 at print resolution. Units: pixels. */
const WHOLE_SHEET = { widthPx: 2480, heightPx: 3508 };

const problemWords: Readonly<Record<SheetProblem, string>> = {
  encrypted: '文件加密',
  damaged: '文件损坏',
  marked: '页面上有电子印章、批注或者表单',
  layered: '页面分图层',
  unusual: '文件结构特殊',
  tooLarge: '文件太大或者太复杂',
};

/** What reads files that may be bound. */
type SheetReader = Pick<Surroundings, 'vault' | 'textReader' | 'shrinker' | 'sheetMemory'>;

interface Counting {
  readonly entries: readonly DossierEntry[];
  readonly evidence: readonly EvidenceItem[];
  /** For binding the files themselves are read, and their pages held; for looking, what is known of them is enough. */
  readonly for: 'binding' | 'looking';
}

/**
 * Reads every signed scan and every PDF that may be bound, one after the other, and keeps how many pages each has.
 * Fails: `api.cancelled`; what the vault refuses other than a lost or damaged object.
 * Source: SPEC P-Z10, P-Z11, P-Z24.
 */
export async function sheetStandings(
  around: SheetReader,
  { entries, evidence, for: purpose }: Counting,
  progress: Progress,
): Promise<Result<SheetStandings>> {
  const files = [
    ...entries.flatMap(({ scans }) => scans.map(({ file }) => file)),
    ...evidence.flatMap(({ file }) => (mayBePages(file) ? [file] : [])),
  ];
  const standings = new SheetStandings();
  for (const [doneFiles, file] of files.entries()) {
    if (progress.isCancelled()) return refused(failure('api.cancelled'));
    const known = purpose === 'looking' ? around.sheetMemory.find(file.sha256) : undefined;
    if (known !== undefined) {
      standings.put(file.sha256, known);
      continue;
    }
    const report = (where: string) =>
      progress.report({
        phase: `读取要装订的文件 ${file.fileName}${where}`,
        doneBytes: 0,
        totalBytes: 0,
        doneFiles,
        totalFiles: files.length,
      });
    report('');
    const read = await readAttached(around, file, {
      onPage: (done, pages) => report(`（第${done}页，共${pages}页）`),
      isCancelled: () => progress.isCancelled(),
    });
    if (progress.isCancelled()) return refused(failure('api.cancelled'));
    if (!read.ok) return read;
    const standing = 'why' in read.value ? read.value : { pages: read.value.pages };
    standings.put(file.sha256, standing);
    if (standing !== lostFile) around.sheetMemory.keep(file.sha256, standing);
    if (purpose === 'binding' && 'kind' in read.value) standings.hold(file.sha256, read.value);
  }
  return ok(standings);
}

/** A PDF, and what somebody scanned in a format that is not bound and is to be told so. Source: SPEC P-Z13. */
function mayBePages(file: EvidenceFile | null): file is EvidenceFile {
  return file !== null && [PDF, TIFF].includes(file.claims.mediaType ?? '');
}

/** Pages of a file as `compileVolumes` asks for them. */
export function sheetsIn(standings: SheetStandings): (file: EvidenceFile) => number {
  return ({ sha256 }) => {
    const standing = standings.get(sha256);
    return standing !== undefined && 'pages' in standing ? standing.pages : 0;
  };
}

/** A file that lies beside its volume though its pages belong into it. */
export interface Unbound {
  readonly title: string;
  readonly why: string;
}

/** What of a volume could not be bound, by name. Source: SPEC P-Z11. */
export function unboundIn({ items }: Pick<Volume, 'items'>, standings: SheetStandings): readonly Unbound[] {
  return items.flatMap((item) =>
    attachedFiles(item).flatMap((file) => {
      const standing = standings.get(file.sha256);
      const title = item.carried.as === 'paper' ? `${item.title} 签署件` : item.title;
      return standing !== undefined && 'why' in standing ? [{ title, why: standing.why }] : [];
    }),
  );
}

type Attachable = Pick<VolumeItem, 'carried' | 'withheld'>;

/** What is bound behind or as an item of a volume. Fails: as `sheetStandings`. */
export async function attachedTo(
  around: SheetReader,
  item: Attachable,
  standings: SheetStandings,
): Promise<Result<readonly Attached[]>> {
  const attached: Attached[] = [];
  for (const file of attachedFiles(item)) {
    if (sheetsIn(standings)(file) === 0) continue;
    const held = standings.take(file.sha256);
    const read = held === null ? await readAttached(around, file) : ok<Read>(held);
    if (!read.ok) return read;
    if ('why' in read.value) return refused(failure('dossier.changedWhileBound', { file: file.fileName }));
    attached.push(read.value);
  }
  return ok(attached);
}

function attachedFiles({ carried, withheld }: Attachable): readonly EvidenceFile[] {
  if (withheld !== null) return [];
  if (carried.as === 'paper') return carried.entry.scans.map(({ file }) => file);
  return carried.as === 'file' ? [carried.item.file] : [];
}

/** May be repaired, so that nobody remembers it. */
const lostFile = { why: '入库的文件丢失或者损坏' } as const;

type Read = Attached | { readonly why: string };

async function readAttached(
  around: SheetReader,
  file: EvidenceFile,
  watch?: SheetWatch,
): Promise<Result<Read>> {
  const { claims, sha256, fileName } = file;
  if (claims.mediaType === TIFF) return ok({ why: 'TIFF 图像，要装订的请重新扫描为 PDF 或者 JPEG' });
  if (PICTURES.includes(claims.mediaType)) return readPicture(around, file);
  const object = await around.vault.openObject(sha256);
  if (!object.ok) return lost(object);
  const read = await fromSource(async () => ok(await around.textReader.sheets(object.value, watch)));
  if (!read.ok) return lost(read);
  const sheets = read.value;
  if ('problem' in sheets) return ok({ why: problemWords[sheets.problem] });
  // What was found on the way in counts even when the pages can be read.
  if (claims.damage !== null) return ok({ why: problemWords.damaged });
  return ok({ kind: 'pdf', name: fileName, ...sheets });
}

async function readPicture(around: SheetReader, { sha256, fileName }: EvidenceFile): Promise<Result<Read>> {
  const bytes = await fromSource(() => readAll(around, sha256));
  if (!bytes.ok) return lost(bytes);
  const shrunk = await around.shrinker.shrink(bytes.value, WHOLE_SHEET);
  if (shrunk.ok) return ok({ kind: 'picture', name: fileName, bytes: shrunk.bytes, pages: 1 });
  // A sound picture of a rare kind is printed as it came.
  if (shrunk.problem.kind === 'notSupported')
    return ok({ kind: 'picture', name: fileName, bytes: bytes.value, pages: 1 });
  return ok({ why: problemWords.damaged });
}

/** Damage found while reading is an answer; that the vault is closed is not. */
function lost<T>(refusal: Result<T> & { readonly ok: false }): Result<Read> {
  const { code } = refusal.failure;
  const isLost = code === 'vault.objectMissing' || code === 'vault.objectDamaged';
  return isLost ? ok(lostFile) : refusal;
}
