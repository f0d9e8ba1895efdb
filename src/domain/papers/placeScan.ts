import { z } from 'zod';
import type { RightsCase } from '../case/rightsCase.ts';
import { withEvent } from '../case/stamp.ts';
import type { Stamp } from '../case/stamp.ts';
import type { EvidenceFile } from '../evidence/evidenceFile.ts';
import { failure } from '../kernel/failure.ts';
import type { Failure } from '../kernel/failure.ts';
import { ok, refused } from '../kernel/result.ts';
import type { Result } from '../kernel/result.ts';
import { finalInForce, titleOfFinal } from './lockFinal.ts';
import { findByCode } from './paperCode.ts';
import type { CodeFinding } from './paperCode.ts';
import type { PaperFinal, ScanPlace, SignedScan } from './paperFinal.ts';

/** What a window can show, and a code be looked for in. */
const readableTypes: readonly string[] = ['image/jpeg', 'image/png', 'application/pdf'];

/**
 * Keeps a scan as it came; what it is a scan of is found afterwards.
 *
 * Fails: `paper.scanTiff`, which no window shows; `paper.scanUnreadable` for anything but JPEG, PNG, PDF or for a damaged one; `paper.scanTwice` for bytes that are there.
 * Source: SPEC P-Z8, P-Z13.
 */
export function takeScan(
  rightsCase: RightsCase,
  { id, file }: { readonly id: string; readonly file: EvidenceFile },
  stamp: Stamp,
): Result<RightsCase> {
  const { fileName, claims, sha256 } = file;
  if (claims.mediaType === 'image/tiff') return refused(failure('paper.scanTiff', { file: fileName }));
  if (!readableTypes.includes(claims.mediaType ?? '') || claims.damage !== null)
    return refused(failure('paper.scanUnreadable', { file: fileName }));
  if (rightsCase.signedScans.some((scan) => scan.setAside === null && scan.file.sha256 === sha256))
    return refused(failure('paper.scanTwice', { file: fileName }));
  const scan: SignedScan = { id, at: stamp.now, by: stamp.by, file, codes: [], place: null, setAside: null };
  const next = { ...rightsCase, signedScans: [...rightsCase.signedScans, scan] };
  return ok(withEvent(next, stamp, 'scanTaken', `收到扫描件“${fileName}”`));
}

export const ScanCodesInput = z.strictObject({
  scanId: z.string().max(40),
  /** What was read, page by page. */
  codes: z.array(z.string().max(80)).min(1).max(20).readonly(),
  pages: z.int().positive().max(100_000),
});
export type ScanCodesInput = z.infer<typeof ScanCodesInput>;

/**
 * Puts a scan with the final its code names.
 *
 * Fails: `paper.scanUnknown`; `paper.scanMixed` for codes of several papers; by what does not match: `paper.codeOtherCase`,
 * `paper.codeOlderVersion`, `paper.codeWithdrawn`, `paper.codeOtherText`, `paper.codeNotOurs`; `paper.scanShort` when pages
 * of the final are not on it. Then the scan stays unplaced.
 * Source: SPEC P-Z7, P-Z21, P-Z22.
 */
export function placeByCode(
  rightsCase: RightsCase,
  { scanId, codes, pages }: ScanCodesInput,
  stamp: Stamp,
): Result<RightsCase> {
  const scan = unplaced(rightsCase, scanId);
  if (!scan.ok) return scan;
  const [code = '', ...others] = codesThatCount(codes);
  const { fileName } = scan.value.file;
  if (others.length > 0) return refused(failure('paper.scanMixed', { file: fileName }));
  const finding = findByCode(rightsCase, code);
  if (finding.kind !== 'final') return refused(mismatch(rightsCase, finding, fileName));
  const { pages: wanted } = finding.final;
  if (pages < wanted)
    return refused(
      failure('paper.scanShort', {
        file: fileName,
        pages,
        wanted,
        title: titleOfFinal(rightsCase, finding.final),
      }),
    );
  const place = { finalId: finding.final.id, at: stamp.now, by: stamp.by, how: 'code', reason: '' } as const;
  return ok(withPlace(rightsCase, { scan: { ...scan.value, codes: [code] }, place }, finding.final, stamp));
}

/** Each once; what others printed on the paper, such as a hospital's own code, does not count beside ours. */
function codesThatCount(codes: readonly string[]): readonly string[] {
  const read = [...new Set(codes.map((text) => text.trim().toUpperCase()))];
  const ours = read.filter((text) => text.startsWith('WQP:'));
  return ours.length > 0 ? ours : read.slice(0, 1);
}

function mismatch(
  rightsCase: RightsCase,
  finding: Exclude<CodeFinding, { kind: 'final' }>,
  file: string,
): Failure {
  const title = 'final' in finding ? titleOfFinal(rightsCase, finding.final) : '';
  switch (finding.kind) {
    case 'olderVersion':
      return failure('paper.codeOlderVersion', { file, title, newest: finding.newest });
    case 'withdrawn':
      return failure('paper.codeWithdrawn', { file, title });
    case 'otherText':
      return failure('paper.codeOtherText', { file, title });
    case 'otherCase':
      return failure('paper.codeOtherCase', { file });
    case 'notOurs':
      return failure('paper.codeNotOurs', { file });
  }
}

export const PlaceByHandInput = z.strictObject({
  scanId: z.string().max(40),
  finalId: z.string().max(40),
  /** Why the paper is this one though no code says so. */
  reason: z.string().trim().min(2).max(200),
  /** What was read on it; empty = nothing. */
  codes: z.array(z.string().max(80)).max(20).readonly(),
});
export type PlaceByHandInput = z.infer<typeof PlaceByHandInput>;

/** Fails: `paper.scanUnknown`, `paper.notFound`, `paper.withdrawn`. Source: SPEC P-Z7. */
export function placeByHand(
  rightsCase: RightsCase,
  { scanId, finalId, reason, codes }: PlaceByHandInput,
  stamp: Stamp,
): Result<RightsCase> {
  const scan = unplaced(rightsCase, scanId);
  if (!scan.ok) return scan;
  const final = finalInForce(rightsCase, finalId);
  if (!final.ok) return final;
  const place = { finalId, at: stamp.now, by: stamp.by, how: 'hand', reason } as const;
  return ok(withPlace(rightsCase, { scan: { ...scan.value, codes }, place }, final.value, stamp));
}

function withPlace(
  rightsCase: RightsCase,
  { scan, place }: { readonly scan: SignedScan; readonly place: ScanPlace },
  final: PaperFinal,
  stamp: Stamp,
): RightsCase {
  const signedScans = rightsCase.signedScans.map((other) =>
    other.id === scan.id ? { ...scan, place } : other,
  );
  const how = place.how === 'code' ? '二维码相符' : `人工认定：${place.reason}`;
  const summary = `扫描件“${scan.file.fileName}”归入${titleOfFinal(rightsCase, final)}（${how}）`;
  return withEvent({ ...rightsCase, signedScans }, stamp, 'scanPlaced', summary);
}

function unplaced({ signedScans }: RightsCase, scanId: string): Result<SignedScan> {
  const scan = signedScans.find(({ id, setAside }) => id === scanId && setAside === null);
  if (scan === undefined) return refused(failure('paper.scanUnknown'));
  return scan.place === null ? ok(scan) : refused(failure('paper.scanPlaced', { file: scan.file.fileName }));
}

export const SetScanAsideInput = z.strictObject({
  scanId: z.string().max(40),
  reason: z.string().trim().min(2).max(200),
});
export type SetScanAsideInput = z.infer<typeof SetScanAsideInput>;

/** A scan that does not count: blurred, or of something else. Its bytes stay. Fails: `paper.scanUnknown`. Source: SPEC P-Z8. */
export function setScanAside(
  rightsCase: RightsCase,
  { scanId, reason }: SetScanAsideInput,
  stamp: Stamp,
): Result<RightsCase> {
  const scan = rightsCase.signedScans.find(({ id, setAside }) => id === scanId && setAside === null);
  if (scan === undefined) return refused(failure('paper.scanUnknown'));
  const setAside = { at: stamp.now, by: stamp.by, reason };
  const signedScans = rightsCase.signedScans.map((other) =>
    other.id === scanId ? { ...other, setAside } : other,
  );
  const summary = `不采用扫描件“${scan.file.fileName}”：${reason}`;
  return ok(withEvent({ ...rightsCase, signedScans }, stamp, 'scanSetAside', summary));
}
