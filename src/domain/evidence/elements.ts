import { z } from 'zod';
import { TrackId, trackKinds } from '../disposition/tracks.ts';

/** One element of an offence, or one of the facts every case must prove. */
export const Element = z.strictObject({
  id: z.string().regex(/^[a-zA-Z]+$/),
  label: z.string().min(1),
  source: z.string().min(1),
  /** The wording was checked against the text; otherwise the screen shows 待核. */
  verified: z.boolean(),
  /** Requirements of the evidence checklist whose evidence speaks for this element too, as supporting evidence. */
  satisfiedBy: z.array(z.string()).readonly(),
});
export type Element = z.infer<typeof Element>;

/** Data of `templates/checklists/elements.json`. */
export const ElementsFile = z.strictObject({
  version: z.string(),
  effectiveFrom: z.string(),
  offences: z
    .array(
      z.strictObject({
        tracks: z.array(TrackId).min(1).readonly(),
        elements: z.array(Element).min(1).readonly(),
      }),
    )
    .readonly(),
  /** Source: 刑事程序规定 第六十九条; 行政程序规定 第五十条. */
  facts: z.strictObject({
    criminal: z.array(Element).readonly(),
    administrative: z.array(Element).readonly(),
  }),
});
export type ElementsFile = z.infer<typeof ElementsFile>;

/** The elements of the offence, then the facts of its procedure; nothing for a track that punishes nobody. */
export function elementsOfTrack(file: ElementsFile, track: TrackId): readonly Element[] {
  const { nature } = trackKinds[track];
  if (nature === 'other') return [];
  const own = file.offences.find(({ tracks }) => tracks.includes(track))?.elements ?? [];
  return [...own, ...file.facts[nature]];
}
