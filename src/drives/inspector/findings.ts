import type { EvidenceClaims } from '#domain/evidence/evidenceFile.ts';

/** What one format's reader found; what it leaves out stays unknown. */
export type Findings = Partial<Omit<EvidenceClaims, 'mediaType' | 'extensionMatches' | 'isExecutable'>>;

/** Nothing known but the type. */
export const nothingKnown = {
  damage: null,
  takenAt: null,
  device: null,
  durationMs: null,
  widthPx: null,
  heightPx: null,
  gps: null,
  frameRate: null,
  codecs: [],
  fromName: null,
} satisfies Findings;
