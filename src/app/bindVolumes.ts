import { fillPaper } from '#domain/document/fillPaper.ts';
import type { BoundVolumeInput, TrailStanding } from '#domain/document/caseFields/dossierFields.ts';
import type { Volume } from '#domain/dossier/compileVolumes.ts';
import { indexRow, titleOf, volumeInput } from '#domain/dossier/departure.ts';
import { failure } from '#domain/kernel/failure.ts';
import { ok, refused } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import { unboundIn } from './attachedSheets.ts';
import type { Unbound } from './attachedSheets.ts';
import { volumeParts } from './dossierParts.ts';
import type { LeavingDossier } from './leavingDossier.ts';
import type { PressedDossier } from './paperPorts.ts';
import type { Progress } from './ports.ts';
import { stampOf } from './surroundings.ts';
import type { Surroundings } from './surroundings.ts';
import type { TrailOfCase } from './trailOfCase.ts';

export interface BoundVolume {
  readonly volume: Volume;
  readonly pressed: PressedDossier;
}

/** The template of cover, index and closing sheet. */
const FRAME = 'A03';

/**
 * Binds every volume that leaves, each with its own cover, index, numbers and closing sheet.
 * Fails: `document.*`; `api.cancelled`.
 * Source: SPEC B-16, B-19, B-21.
 */
export async function bindVolumes(
  around: Surroundings,
  leaving: LeavingDossier,
  progress: Progress,
): Promise<Result<readonly BoundVolume[]>> {
  const { volumes } = leaving.departure;
  const bound: BoundVolume[] = [];
  for (const [index, volume] of volumes.entries()) {
    const totalFiles = volumes.length;
    progress.report({ phase: '装订卷宗', doneBytes: 0, totalBytes: 0, doneFiles: index, totalFiles });
    const pressed = await bindVolume(around, leaving, volume, progress);
    if (!pressed.ok) return pressed;
    bound.push({ volume, pressed: pressed.value });
  }
  return ok(bound);
}

/** A volume asked for as PDF/A-2b, and what keeps it from being that; empty = nothing was found. */
export interface ArchivalVolume {
  readonly volume: string;
  readonly faults: readonly string[];
}

/** How each volume stands to PDF/A-2b; empty when nobody asked. Source: SPEC P-V4. */
export function archivalVolumes(bound: readonly BoundVolume[]): readonly ArchivalVolume[] {
  return bound.flatMap(({ volume, pressed: { archivalFaults: faults } }) =>
    faults === null ? [] : [{ volume: titleOf(volume), faults }],
  );
}

/** What could not be bound, over all volumes. Source: SPEC P-Z11. */
export function unboundOf({ departure, standings }: LeavingDossier): readonly Unbound[] {
  return departure.volumes.flatMap((volume) => unboundIn(volume, standings));
}

/** Pages of all volumes together, covers and indexes too. */
export function pagesOf(bound: readonly BoundVolume[]): number {
  return bound.reduce((sum, { pressed }) => sum + pressed.pages, 0);
}

async function bindVolume(
  around: Surroundings,
  { insight, departure, trail, covered, isArchival, standings }: LeavingDossier,
  volume: Volume,
  progress: Progress,
): Promise<Result<PressedDossier>> {
  const stamp = stampOf(around);
  const { rightsCase } = insight;
  const parts = await volumeParts(around, volume, { rightsCase, covered, standings, progress });
  if (!parts.ok) return parts;
  if (progress.isCancelled()) return refused(failure('api.cancelled'));
  const template = await around.shelf.template(FRAME);
  if (!template.ok) return template;
  const frame = fillPaper(template.value, {
    ...insight,
    // The frame tells what is bound; it prints no clock.
    clocks: [],
    paper: { number: null, madeAt: stamp.now, madeBy: stamp.by, subjectId: null },
    dossier: {
      entries: volume.items.map(indexRow),
      pages: null,
      trail: standing(trail),
      volume: withUnbound(volumeInput(rightsCase, volume, departure), unboundIn(volume, standings)),
    },
  });
  return around.press.pressDossier({ frame: frame.model, parts: parts.value, isArchival });
}

/** The closing sheet names what lies beside the volume. */
function withUnbound(input: BoundVolumeInput, unbound: readonly Unbound[]): BoundVolumeInput {
  const lines = unbound.map(({ title, why }) => `没有装订成页：${title}（${why}），以电子件随卷。`);
  return { ...input, notes: [...input.notes, ...lines] };
}

/** What the closing sheet says of the trail. */
function standing({ head, verdict }: TrailOfCase): TrailStanding | null {
  return head === null ? null : { ...head, firstBroken: verdict.state === 'broken' ? verdict.seq : null };
}
