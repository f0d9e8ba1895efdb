/** What an article or an instrument is used in. */
export const lawUseKinds = [
  'rule',
  'clock',
  'step',
  'gate',
  'admissibility',
  'checklist',
  'template',
  'volume',
  'warning',
] as const;
export type LawUseKind = (typeof lawUseKinds)[number];
