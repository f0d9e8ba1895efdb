import { z } from 'zod';
import type { CaseEventKind } from '../case/caseEvent.ts';
import type { RightsCase } from '../case/rightsCase.ts';
import { withEvent } from '../case/stamp.ts';
import type { Stamp } from '../case/stamp.ts';
import { failure } from '../kernel/failure.ts';
import { ok, refused } from '../kernel/result.ts';
import type { Result } from '../kernel/result.ts';
import { bareCollection } from './collection.ts';
import type { CustodyEntry } from './custody.ts';
import { untouched } from './evidenceItem.ts';
import type { EvidenceItem, FiledItem } from './evidenceItem.ts';
import { timeOf } from './itemTime.ts';
import { frameStep, knownFrameAt, momentAt } from './mediaClock.ts';
import { RedactedOrigin } from './origin.ts';
import type { EvidenceOrigin, RedactionProof } from './origin.ts';
import { filedItem, itemOf, whyTwin, withItem, withLink } from './itemsOfCase.ts';
import { whyMisplaced } from './placedNote.ts';
import type { IntakeFile } from './recordIntake.ts';

/** Where in a recording a picture is taken. */
export const StillInput = z.strictObject({
  evidenceId: z.string(),
  atMs: z.int().nonnegative(),
});
export type StillInput = z.infer<typeof StillInput>;

/**
 * Registers a picture taken out of a video as an item of its own, tied to its parent by digest, place and frame number.
 *
 * Fails: `evidence.notFound`, `evidence.hasNoFile`, `evidence.placeOutside`, `evidence.notAVideo`, `evidence.duplicate`.
 * Source: SPEC E-40, E-41.
 */
export function recordStill(
  rightsCase: RightsCase,
  { evidenceId, atMs }: StillInput,
  stored: IntakeFile,
  stamp: Stamp,
): Result<RightsCase> {
  const parent = filedItem(rightsCase, evidenceId);
  if (!parent.ok) return parent;
  const { claims, sha256 } = parent.value.file;
  if (claims.mediaType?.startsWith('video/') !== true) return refused(failure('evidence.notAVideo'));
  const misplaced = whyMisplaced(parent.value, { fromMs: atMs });
  if (misplaced !== null) return refused(misplaced);
  const frameNumber = knownFrameAt(atMs, frameStep(claims));
  const began = timeOf(parent.value, rightsCase.devices);
  return derived(
    rightsCase,
    { parent: parent.value, stored, stamp },
    {
      kind: 'stillTaken',
      title: `证据${parent.value.number} ${timeCode(atMs)} 截图`,
      origin: { kind: 'still', parentId: parent.value.id, parentSha256: sha256, atMs, frameNumber },
      time: {
        source: 'stated',
        stated: began === null ? null : momentAt(began.from, atMs),
        reason:
          began === null
            ? ''
            : `证据${parent.value.number}起始（${began.how}）加${timeCode(atMs)}`.slice(0, 200),
      },
      method:
        frameNumber === null
          ? `截取${timeCode(atMs)}处画面`
          : `截取${timeCode(atMs)}处画面（第${frameNumber}帧，自0计）`,
      deed: '截取画面',
    },
  );
}

/** What is covered, and why. */
export const RedactionInput = z.strictObject({
  evidenceId: z.string(),
  page: RedactedOrigin.shape.page,
  boxes: RedactedOrigin.shape.boxes,
});
export type RedactionInput = z.infer<typeof RedactionInput>;

/**
 * Registers a copy with parts painted over, after its stored bytes have been proved. The parent stays as it is.
 *
 * Fails: `evidence.notFound`, `evidence.hasNoFile`, `evidence.notAPicture`, `evidence.duplicate`.
 * Source: SPEC E-43, E-44.
 */
export function recordRedaction(
  rightsCase: RightsCase,
  { evidenceId, page, boxes }: RedactionInput,
  { stored, proof, pixelsCompared }: ProvedCopy,
  stamp: Stamp,
): Result<RightsCase> {
  const parent = filedItem(rightsCase, evidenceId);
  if (!parent.ok) return parent;
  const { sha256 } = parent.value.file;
  if (!isCoverable(parent.value, page)) return refused(failure('evidence.notAPicture'));
  const where = page === null ? '' : `第${page}页`;
  return derived(
    rightsCase,
    { parent: parent.value, stored, stamp },
    {
      kind: 'redactionMade',
      title: `${parent.value.title.slice(0, 100)}${where} 遮盖件`,
      origin: { kind: 'redacted', parentId: parent.value.id, parentSha256: sha256, page, boxes, proof },
      time: parent.value.time,
      method: `遮盖${boxes.length}处，重新编码；${comparedText(pixelsCompared)}`,
      deed: `制作遮盖件（${boxes.length}处）`,
    },
  );
}

/** A covered copy as it lies in the vault, with what was proved of it. */
interface ProvedCopy {
  readonly stored: IntakeFile;
  readonly proof: RedactionProof;
  /** Pixels outside the boxes held against the parent; 0 = they could not be. */
  readonly pixelsCompared: number;
}

function comparedText(pixels: number): string {
  return pixels > 0 ? `框外${pixels}个像素与原件一致` : '尺寸与原件一致，框外画面未逐点核对';
}

/** Pictures as they are; papers page by page. */
function isCoverable({ file }: FiledItem, page: number | null): boolean {
  const type = file.claims.mediaType ?? '';
  return page === null ? type.startsWith('image/') : type === 'application/pdf';
}

/**
 * Notes that a still was taken again from its parent and compared.
 *
 * Fails: `evidence.notFound`, `evidence.notAStill`.
 * Source: SPEC E-42.
 */
export function recordStillComparison(
  rightsCase: RightsCase,
  evidenceId: string,
  finding: string,
  stamp: Stamp,
): Result<RightsCase> {
  const found = itemOf(rightsCase, evidenceId);
  if (!found.ok) return found;
  const item = found.value;
  if (item.origin.kind !== 'still') return refused(failure('evidence.notAStill'));
  const entry: CustodyEntry = {
    at: stamp.now,
    act: 'verified',
    by: stamp.by,
    note: `重新截取比对：${finding}`,
  };
  const what = `重新截取比对证据${item.number}：${finding}`;
  return ok(withEvent(withItem(rightsCase, withLink(item, entry)), stamp, 'stillCompared', what));
}

/** Everything of the case made from this item, and what it was made from. */
export function kinOf(
  rightsCase: RightsCase,
  item: EvidenceItem,
): { parent: EvidenceItem | null; children: readonly EvidenceItem[] } {
  const parentId = parentIdOf(item);
  return {
    parent: rightsCase.evidence.find(({ id }) => id === parentId) ?? null,
    children: rightsCase.evidence.filter((each) => parentIdOf(each) === item.id),
  };
}

/** What an item goes back to: a still, a covered copy and a scan say nothing their original does not. */
export function sourceIdOf(evidence: readonly EvidenceItem[], item: EvidenceItem): string {
  let source = item;
  for (const _ of evidence) {
    const parentId = parentIdOf(source);
    const parent = parentId === null ? undefined : evidence.find(({ id }) => id === parentId);
    if (parent === undefined) break;
    source = parent;
  }
  return source.id;
}

/** `null` = from outside. */
function parentIdOf({ origin }: EvidenceItem): string | null {
  return 'parentId' in origin ? origin.parentId : null;
}

/** `00:12:41.280`: a place in a recording to the millisecond. */
export function timeCode(ms: number): string {
  const two = (count: number) => String(count).padStart(2, '0');
  const seconds = Math.floor(ms / 1000);
  const clock = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60].map(two).join(':');
  return `${clock}.${String(ms % 1000).padStart(3, '0')}`;
}

interface Derivation extends Pick<EvidenceItem, 'title' | 'time'> {
  readonly kind: CaseEventKind;
  readonly origin: EvidenceOrigin;
  readonly method: string;
  readonly deed: string;
}

function derived(
  rightsCase: RightsCase,
  {
    parent,
    stored,
    stamp,
  }: { readonly parent: FiledItem; readonly stored: IntakeFile; readonly stamp: Stamp },
  { kind, deed, method, ...words }: Derivation,
): Result<RightsCase> {
  const { id, file } = stored;
  const twin = whyTwin(rightsCase, file.sha256, words.title);
  if (twin !== null) return refused(twin);
  const number = rightsCase.evidence.length + 1;
  const link = (note: string): CustodyEntry => ({ at: stamp.now, act: 'derived', by: stamp.by, note });
  const item: EvidenceItem = {
    ...untouched,
    ...words,
    id,
    number,
    legalKind: parent.legalKind,
    deviceId: parent.deviceId,
    file,
    collection: {
      ...bareCollection({ act: 'selfMade', by: [stamp.by], at: stamp.now }),
      method,
      form: 'copy',
      originalPlace: `本案证据${parent.number}`,
      copyMaker: stamp.by,
      copiedAt: stamp.now,
    },
    storagePlace: parent.storagePlace,
    custody: [link(`由证据${parent.number}${deed}，入库后回读一致`)],
  };
  const told = withItem(rightsCase, withLink(parent, link(`${deed}，编为证据${number}，原件未改动`)));
  const what = `由证据${parent.number}${deed}，编为证据${number}`;
  return ok(withEvent({ ...told, evidence: [...told.evidence, item] }, stamp, kind, what));
}
