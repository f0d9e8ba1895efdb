import type { RightsCase } from '#domain/case/rightsCase.ts';
import { withEvent } from '#domain/case/stamp.ts';
import { composeDossier } from '#domain/dossier/composeDossier.ts';
import { stayingEvidence, stayingLines } from '#domain/dossier/departure.ts';
import type { Departure } from '#domain/dossier/departure.ts';
import { contentsOf } from '#domain/dossier/exportContents.ts';
import type { ExportContents } from '#domain/dossier/exportContents.ts';
import { sealingText } from '#domain/dossier/packageSealing.ts';
import type { ExportSealing } from '#domain/dossier/packageSealing.ts';
import { isFiled } from '#domain/evidence/evidenceItem.ts';
import { withExportLinks } from '#domain/evidence/recordLeaving.ts';
import type { VerifiedItem } from '#domain/evidence/verification.ts';
import { failure } from '#domain/kernel/failure.ts';
import { ok, refused } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import { codesOfBureau } from './codesOfBureau.ts';
import type { Unbound } from './attachedSheets.ts';
import { archivalVolumes, bindVolumes, unboundOf } from './bindVolumes.ts';
import type { ArchivalVolume } from './bindVolumes.ts';
import { insightOf } from './caseInsight.ts';
import { changeNewest } from './changeCase.ts';
import { answeredFor, evidenceForExport } from './evidenceForExport.ts';
import type { Despite, EvidenceRequest } from './evidenceForExport.ts';
import { leavingDossier } from './leavingDossier.ts';
import type { LeftOut } from './leavingDossier.ts';
import { packagePlan } from './packagePlan.ts';
import type { Progress } from './ports.ts';
import { sealingAsked } from './packageKeys.ts';
import type { PackageForm, PackageReceipt } from './paperPorts.ts';
import { bagitProfile, dossierOrder } from './shelfData.ts';
import type { Surroundings } from './surroundings.ts';
import { trailOfCase } from './trailOfCase.ts';

export interface ExportedDossier {
  readonly rightsCase: RightsCase;
  readonly receipt: Omit<PackageReceipt, 'manifestLines'> & {
    readonly driveLabel: string;
    readonly dossierPages: number;
    /** Each volume made as PDF/A-2b, if that was asked for. */
    readonly archival: readonly ArchivalVolume[];
    /** What lies beside its volume as a file, and why its pages could not be bound. */
    readonly unbound: readonly Unbound[];
    /** What reading all evidence again found just before. */
    readonly evidence: readonly VerifiedItem[];
  };
}
export interface ExportRequest extends EvidenceRequest {
  readonly folderToken: string;
  /** Absent = a folder. */
  readonly form?: PackageForm | undefined;
  /** Why sealed volumes leave too; absent or `null`: they do not. */
  readonly sealedFor?: string | null | undefined;
  /** The bound volumes as PDF/A-2b; absent = as plain PDF. */
  readonly isArchival?: boolean | undefined;
}

/**
 * Reads all evidence again, binds the dossier, writes it to a drive as a BagIt package and reads it back; only then is it
 * recorded as handed out.
 *
 * Fails: `dossier.nothingToExport`; `dossier.evidenceUnverified` names what is not as it came in, unless somebody has said why the
 * dossier leaves without it; `dossier.evidenceOut` likewise names what may not be used as evidence; `document.*` while binding;
 * `dossier.*` while writing or reading back.
 * Source: SPEC E-152, E-175.
 */
export async function exportDossier(
  around: Surroundings,
  request: ExportRequest,
  progress: Progress,
): Promise<Result<ExportedDossier>> {
  const prepared = await prepare(around, request, progress);
  if (!prepared.ok) return prepared;
  const { fromShelf, driveLabel, verified, form } = prepared.value;
  const decided = await decide(around, { request, prepared: prepared.value }, progress);
  if (!decided.ok) return decided;
  const { leaving, kept } = decided.value;
  const bound = await bindVolumes(around, leaving, progress);
  if (!bound.ok) return bound;
  const signer = await around.vault.packageSigner();
  if (!signer.ok) return signer;
  const { plan, pages } = packagePlan(around, {
    signer: signer.value,
    ...fromShelf,
    ...leaving,
    bound: bound.value,
    now: around.clock.now(),
    madeBy: around.user.name,
  });
  const written = await around.packager.exportPackage(
    plan,
    { folderToken: request.folderToken, form },
    progress,
  );
  if (!written.ok) return written;
  if (written.value.verdict.verdict !== 'valid') {
    return refused(
      failure('dossier.readBackDiffers', {
        path: written.value.verdict.findings[0]?.path ?? plan.folderName,
      }),
    );
  }
  const archival = archivalVolumes(bound.value);
  const saved = await keepExport(around, request.caseId, {
    ...written.value,
    ...prepared.value,
    evidenceIds: idsOfLeaving(prepared.value, kept),
    staying: stayingLines(kept),
    contents: contentsOf(kept),
    archival,
  });
  if (!saved.ok) return saved;
  const { manifestLines: _, ...receipt } = written.value;
  return ok({
    rightsCase: saved.value,
    receipt: {
      ...receipt,
      driveLabel,
      dossierPages: pages,
      archival,
      unbound: unboundOf(leaving),
      evidence: verified.items,
    },
  });
}

type Prepared = Awaited<ReturnType<typeof prepare>> & { readonly ok: true };
interface Deciding {
  readonly request: ExportRequest;
  readonly prepared: Prepared['value'];
}

/** What leaves and what stays, as the case stands after its evidence was read again. */
async function decide(around: Surroundings, { request, prepared }: Deciding, progress: Progress) {
  const { composition, verified, leftOut } = prepared;
  const insight = await insightOf(around, verified.rightsCase);
  if (!insight.ok) return insight;
  const trail = await trailOfCase(around, request.caseId);
  if (!trail.ok) return trail;
  const { sealedFor = null, isArchival = false } = request;
  const basis = { insight: insight.value, composition, trail: trail.value, leftOut, sealedFor, isArchival };
  return leavingDossier(around, basis, progress);
}

type WrittenExport = PackageReceipt & {
  readonly driveLabel: string;
  readonly leftOut: LeftOut;
  readonly despite: Despite | null;
  /** What stayed by choice, as the closing sheet says it. */
  readonly staying: readonly string[];
  readonly contents: ExportContents;
  /** Items whose bytes left. */
  readonly evidenceIds: ReadonlySet<string>;
  readonly sealing: ExportSealing | null;
  readonly archival: readonly ArchivalVolume[];
};

/** Items whose bytes are in the package. */
function idsOfLeaving({ verified, leftOut }: Prepared['value'], kept: Departure): ReadonlySet<string> {
  const without = new Set([...leftOut.items.map(({ evidenceId }) => evidenceId), ...stayingEvidence(kept)]);
  const leaving = verified.rightsCase.evidence.filter((item) => isFiled(item) && !without.has(item.id));
  return new Set(leaving.map(({ id }) => id));
}

/** Records that the dossier was handed out. */
function keepExport(
  around: Surroundings,
  caseId: string,
  receipt: WrittenExport,
): Promise<Result<RightsCase>> {
  return changeNewest(around, caseId, (rightsCase, stamp) =>
    ok(withExport(rightsCase, receipt, { ...stamp, id: around.ids.next() })),
  );
}

/** What is bound and where to; all evidence is read again before anything else is done. */
async function prepare(around: Surroundings, request: ExportRequest, progress: Progress) {
  const { caseId, folderToken, form = 'folder' } = request;
  const asked = typeof form === 'string' ? ok(null) : await sealingAsked(around, form);
  if (!asked.ok) return asked;
  const current = await around.vault.readCase(caseId);
  if (!current.ok) return current;
  const order = await dossierOrder(around.shelf);
  if (!order.ok) return order;
  const profile = await bagitProfile(around.shelf);
  if (!profile.ok) return profile;
  const codes = await codesOfBureau(around);
  if (!codes.ok) return codes;
  const composition = composeDossier(current.value, order.value);
  if (composition.entries.length === 0) return refused(failure('dossier.nothingToExport'));
  const target = await around.drives.list(folderToken);
  if (!target.ok) return target;
  const evidence = await evidenceForExport(around, request, progress);
  if (!evidence.ok) return evidence;
  const driveLabel = target.value.pathFromRoot[0] ?? target.value.name;
  return ok({
    composition,
    fromShelf: { profile: profile.value, codes: codes.value },
    driveLabel,
    ...evidence.value,
    form,
    sealing: asked.value,
  });
}

function withExport(
  rightsCase: RightsCase,
  receipt: WrittenExport,
  stamp: { readonly now: RightsCase['registeredAt']; readonly by: string; readonly id: string },
): RightsCase {
  const { driveLabel, folderName, files, bytes, tagManifestSha256, staying, sealing, archival } = receipt;
  const { sealedFile, contents } = receipt;
  const left = { evidenceIds: receipt.evidenceIds, place: `${driveLabel} ${folderName}` };
  const entry = {
    id: stamp.id,
    at: stamp.now,
    by: stamp.by,
    driveLabel,
    folderName,
    files,
    bytes,
    tagManifestSha256,
    verifiedAt: stamp.now,
    sealing,
    sealedFile,
    contents,
  };
  return withEvent(
    withExportLinks({ ...rightsCase, exports: [...rightsCase.exports, entry] }, left, stamp),
    stamp,
    'dossierExported',
    `导出卷宗到${driveLabel}，${files}个文件，${sealingText(sealing)}${archivalText(archival)}，已回读校验${answeredFor(receipt)}${staying.length === 0 ? '' : `；${staying.join('')}`}`,
  );
}

/** What the trail says of volumes made for keeping; only those are called so whose bytes bear it. */
function archivalText(archival: readonly ArchivalVolume[]): string {
  const named = (volumes: readonly ArchivalVolume[]) => volumes.map(({ volume }) => volume).join('、');
  const fit = archival.filter(({ faults }) => faults.length === 0);
  const unfit = archival.filter(({ faults }) => faults.length > 0);
  return [
    ...(fit.length === 0 ? [] : [`，PDF/A-2b：${named(fit)}`]),
    ...(unfit.length === 0 ? [] : [`，不是PDF/A：${named(unfit)}`]),
  ].join('');
}
