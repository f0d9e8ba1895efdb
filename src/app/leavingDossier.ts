import type { ProducedDocument } from '#domain/case/rightsCase.ts';
import { discreetTrail } from '#domain/audit/discreetTrail.ts';
import type { DocumentModel } from '#domain/document/blocks.ts';
import { compileVolumes } from '#domain/dossier/compileVolumes.ts';
import type { DossierComposition } from '#domain/dossier/composeDossier.ts';
import { departureOf, leavingPapers } from '#domain/dossier/departure.ts';
import type { Departure } from '#domain/dossier/departure.ts';
import { discreetCase } from '#domain/dossier/discretion/discreetCase.ts';
import type { DiscreetCase } from '#domain/dossier/discretion/discreetCase.ts';
import type { VerifiedItem } from '#domain/evidence/verification.ts';
import { failure } from '#domain/kernel/failure.ts';
import { ok, refused } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import { sheetsIn, sheetStandings } from './attachedSheets.ts';
import type { SheetStandings } from './sheetMemory.ts';
import type { Insight } from './caseInsight.ts';
import { photosShown, withoutHeldPictures } from './dossierParts.ts';
import { withPictures } from './paperPictures.ts';
import type { Progress } from './ports.ts';
import { volumeRules } from './shelfData.ts';
import { storedModel } from './storedModel.ts';
import type { Surroundings } from './surroundings.ts';
import type { TrailOfCase } from './trailOfCase.ts';

/** Items whose bytes were not as they came in, so that they do not leave, and who decided that the rest does. */
export interface LeftOut {
  readonly items: readonly VerifiedItem[];
  readonly reason: string;
  readonly by: string;
}

/** A paper made anew without the words that do not leave; the original stays as it is, in the vault. */
export interface CoveredPaper {
  readonly model: DocumentModel;
  readonly pdf: Uint8Array;
  readonly docx: Uint8Array;
}

/** Everything a package is made of, as the receiver may see it. Nothing that writes the package sees anything else. */
export interface LeavingDossier {
  readonly insight: Insight;
  readonly composition: DossierComposition;
  readonly trail: TrailOfCase;
  readonly leftOut: LeftOut;
  readonly departure: Departure;
  readonly covered: ReadonlyMap<ProducedDocument['id'], CoveredPaper>;
  /** Whether the volumes are made as PDF/A-2b. */
  readonly isArchival: boolean;
  /** Pages of scans and of PDFs from outside. */
  readonly standings: SheetStandings;
}

interface Leaving {
  readonly insight: Insight;
  readonly composition: DossierComposition;
  readonly trail: TrailOfCase;
  readonly leftOut: LeftOut;
  /** Why sealed volumes leave; `null` = they do not. */
  readonly sealedFor: string | null;
  readonly isArchival: boolean;
}

/**
 * Decides what leaves and what stays, and covers everywhere what may not be known of what stays; `kept` is what really stays, for the
 * record of the case itself.
 *
 * Fails: `dossier.paperShowsHeld`, `dossier.scanShowsHeld`; `document.*`; `api.cancelled`.
 * Source: SPEC B-21, B-23, B-29.
 */
export async function leavingDossier(
  around: Surroundings,
  { insight, composition, trail, leftOut, sealedFor, isArchival }: Leaving,
  progress: Progress,
): Promise<Result<{ readonly leaving: LeavingDossier; readonly kept: Departure }>> {
  const { rightsCase } = insight;
  const rules = await volumeRules(around.shelf);
  if (!rules.ok) return rules;
  const shown = await photosShown(around, composition);
  if (!shown.ok) return shown;
  const files = { entries: composition.entries, evidence: rightsCase.evidence, for: 'binding' as const };
  const standings = await sheetStandings(around, files, progress);
  if (!standings.ok) return standings;
  const sources = { holdsPhoto: shown.value, sheetsOf: sheetsIn(standings.value) };
  const volumes = compileVolumes(rightsCase, files.entries, rules.value, sources);
  const kept = departureOf(volumes, sealedFor);
  const clean = await withoutHeldPictures(around, kept, rightsCase);
  if (!clean.ok) return clean;
  const discreet = discreetCase(rightsCase, kept);
  const covered = await coveredPapers(around, discreet, progress);
  if (!covered.ok) return covered;
  const { masks } = discreet;
  return ok({
    leaving: {
      insight: { ...insight, rightsCase: discreet.rightsCase },
      composition: masks.record(composition),
      trail: { ...trail, lines: discreet.hides ? discreetTrail(trail, masks.text) : trail.lines },
      leftOut: masks.record(leftOut),
      departure: discreet.departure,
      covered: covered.value,
      isArchival,
      standings: standings.value,
    },
    kept,
  });
}

/** Papers that print what does not leave, made anew without it; a scan of a signed one cannot be. */
async function coveredPapers(
  around: Surroundings,
  discreet: DiscreetCase,
  progress: Progress,
): Promise<Result<LeavingDossier['covered']>> {
  const covered = new Map<ProducedDocument['id'], CoveredPaper>();
  const signed: string[] = [];
  for (const entry of discreet.hides ? leavingPapers(discreet.departure) : []) {
    if (progress.isCancelled()) return refused(failure('api.cancelled'));
    const stored = await storedModel(around, entry.document);
    if (!stored.ok) return stored;
    const model = discreet.masks.record(stored.value);
    if (JSON.stringify(model) === JSON.stringify(stored.value)) continue;
    if (entry.scans.length > 0) signed.push(entry.document.title);
    const paper = await pressCovered(around, { model, discreet }, progress);
    if (!paper.ok) return paper;
    covered.set(entry.document.id, paper.value);
  }
  return signed.length === 0
    ? ok(covered)
    : refused(failure('dossier.scanShowsHeld', { papers: signed.join('、') }));
}

interface Covering {
  readonly model: DocumentModel;
  readonly discreet: DiscreetCase;
}

/** Nobody takes it for the paper itself: it has neither its code nor its watermark. */
async function pressCovered(
  around: Surroundings,
  { model, discreet }: Covering,
  progress: Progress,
): Promise<Result<CoveredPaper>> {
  const { code: _, ...page } = model.page;
  const marked = { ...model, page: { ...page, watermark: '遮盖件' } };
  const drawn = await withPictures(around, marked, { rightsCase: discreet.rightsCase, progress });
  if (!drawn.ok) return drawn;
  const pdf = await around.press.press(drawn.value.model, 'pdf');
  if (!pdf.ok) return pdf;
  const docx = await around.press.press(drawn.value.model, 'docx');
  return docx.ok ? ok({ model: marked, pdf: pdf.value.bytes, docx: docx.value.bytes }) : docx;
}
