import type { CaseTab } from '../CaseContext.ts';

/** Where a missing field is filled in: a tab of the case and, if it opens one, the form there. */
export interface GapPlace {
  readonly tab: CaseTab;
  readonly task?: string;
}

/** First match by the beginning of the field's key counts. Keys are those of the document vocabulary. */
const places: readonly (readonly [string, GapPlace])[] = [
  ['incident.brief', { tab: 'people', task: 'brief' }],
  ['incident', { tab: 'people' }],
  ['case', { tab: 'people' }],
  ['officer', { tab: 'people' }],
  ['counterparties', { tab: 'people' }],
  ['medicalSlip', { tab: 'people' }],
  ['appraisal', { tab: 'people' }],
  ['activation', { tab: 'people', task: 'activate' }],
  ['taskForce', { tab: 'supervision', task: 'taskForce' }],
  ['caseWatcher', { tab: 'supervision', task: 'watchChief' }],
  ['notice', { tab: 'supervision' }],
  ['watchLog', { tab: 'supervision', task: 'watchLog' }],
  ['application', { tab: 'stages', task: 'acceptance' }],
  ['acceptanceReview', { tab: 'stages', task: 'acceptance' }],
  ['admonitions', { tab: 'stages', task: 'admonish' }],
  ['clearing', { tab: 'stages', task: 'reply' }],
  ['legalService', { tab: 'care' }],
  ['closing.reply', { tab: 'stages', task: 'reply' }],
  ['closing.replied', { tab: 'stages', task: 'reply' }],
  ['closing', { tab: 'stages', task: 'closing' }],
  ['facts', { tab: 'disposition' }],
  ['proposals', { tab: 'disposition' }],
  ['visit', { tab: 'care' }],
  ['condolence', { tab: 'care' }],
  ['payout', { tab: 'care' }],
  ['handover.papers', { tab: 'documents' }],
  ['handover', { tab: 'dossier' }],
  ['dossier', { tab: 'dossier' }],
  ['evidence', { tab: 'evidence' }],
  ['electronicData', { tab: 'evidence' }],
  ['extraction', { tab: 'evidence' }],
  ['webCaptures', { tab: 'evidence' }],
  ['acceptance', { tab: 'evidence' }],
  ['recordings', { tab: 'evidence' }],
  ['photo', { tab: 'evidence' }],
  ['custodyRows', { tab: 'evidence' }],
  ['redactions', { tab: 'evidence' }],
  ['elementRows', { tab: 'evidence' }],
  ['gapRows', { tab: 'evidence' }],
  ['narration', { tab: 'people', task: 'brief' }],
];

/** Where the field of this key is filled in; `null` = not in the case: the unit's settings, or the paper itself by hand. */
export function gapPlace(key: string): GapPlace | null {
  return places.find(([start]) => key.startsWith(start))?.[1] ?? null;
}
