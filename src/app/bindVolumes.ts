import { fillPaper } from '#domain/document/fillPaper.ts';
import type { TrailStanding } from '#domain/document/caseFields/dossierFields.ts';
import type { DossierComposition } from '#domain/dossier/composeDossier.ts';
import { compileVolumes } from '#domain/dossier/compileVolumes.ts';
import type { Volume } from '#domain/dossier/compileVolumes.ts';
import { departureOf, indexRow, volumeInput } from '#domain/dossier/departure.ts';
import type { Departure } from '#domain/dossier/departure.ts';
import { failure } from '#domain/kernel/failure.ts';
import { ok, refused } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import type { Insight } from './caseInsight.ts';
import { photosShown, volumeParts, withoutHeldPictures } from './dossierParts.ts';
import type { PressedDossier } from './paperPorts.ts';
import type { Progress } from './ports.ts';
import { volumeRules } from './shelfData.ts';
import { stampOf } from './surroundings.ts';
import type { Surroundings } from './surroundings.ts';
import type { TrailOfCase } from './trailOfCase.ts';

export interface BoundVolume {
  readonly volume: Volume;
  readonly pressed: PressedDossier;
}
export interface BoundVolumes {
  readonly bound: readonly BoundVolume[];
  readonly departure: Departure;
}

/** The template of cover, index and closing sheet. */
const FRAME = 'A03';

interface Binding {
  readonly composition: DossierComposition;
  readonly trail: TrailOfCase;
  /** Why sealed volumes leave; `null` = they do not. */
  readonly sealedFor: string | null;
}

/**
 * Binds every volume that leaves, each with its own cover, index, numbers and closing sheet.
 * Fails: `document.*`; `dossier.paperShowsHeld`; `api.cancelled`.
 * Source: SPEC B-16, B-19, B-21, B-23.
 */
export async function bindVolumes(
  around: Surroundings,
  insight: Insight,
  { composition, trail, sealedFor }: Binding,
  progress: Progress,
): Promise<Result<BoundVolumes>> {
  const { rightsCase } = insight;
  const rules = await volumeRules(around.shelf);
  if (!rules.ok) return rules;
  const shown = await photosShown(around, composition);
  if (!shown.ok) return shown;
  const volumes = compileVolumes(rightsCase, composition.entries, rules.value, shown.value);
  const departure = departureOf(volumes, sealedFor);
  const clean = await withoutHeldPictures(around, departure, rightsCase);
  if (!clean.ok) return clean;
  const bound: BoundVolume[] = [];
  for (const [index, volume] of departure.volumes.entries()) {
    const totalFiles = departure.volumes.length;
    progress.report({ phase: '装订卷宗', doneBytes: 0, totalBytes: 0, doneFiles: index, totalFiles });
    const pressed = await bindVolume(around, insight, { volume, departure, trail }, progress);
    if (!pressed.ok) return pressed;
    bound.push({ volume, pressed: pressed.value });
  }
  return ok({ bound, departure });
}

/** Pages of all volumes together, covers and indexes too. */
export function pagesOf({ bound }: Pick<BoundVolumes, 'bound'>): number {
  return bound.reduce((sum, { pressed }) => sum + pressed.pages, 0);
}

interface OneBinding {
  readonly volume: Volume;
  readonly departure: Departure;
  readonly trail: TrailOfCase;
}

async function bindVolume(
  around: Surroundings,
  insight: Insight,
  { volume, departure, trail }: OneBinding,
  progress: Progress,
): Promise<Result<PressedDossier>> {
  const stamp = stampOf(around);
  const { rightsCase } = insight;
  const parts = await volumeParts(around, volume, { rightsCase, progress });
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
      volume: volumeInput(rightsCase, volume, departure),
    },
  });
  return around.press.pressDossier({ frame: frame.model, parts: parts.value });
}

/** What the closing sheet says of the trail. */
function standing({ head, verdict }: TrailOfCase): TrailStanding | null {
  return head === null ? null : { ...head, firstBroken: verdict.state === 'broken' ? verdict.seq : null };
}
