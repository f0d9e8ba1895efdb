import { z } from 'zod';
import { Moment } from '../kernel/moment.ts';

/** What can be done to a case; each leaves exactly one entry in its history. */
export const CaseEventKind = z.enum([
  'registered',
  'activated',
  'firstStepDone',
  'basicsRecorded',
  'peopleRecorded',
  'injuryRecorded',
  'taskForceFormed',
  'evidenceImported',
  'evidenceVerified',
  'evidenceAnnotated',
  'collectionRecorded',
  'thingRegistered',
  'scanTied',
  'webCaptureRecorded',
  'stillTaken',
  'stillCompared',
  'redactionMade',
  'deviceRecorded',
  'itemTimeChosen',
  'evidenceHandedOver',
  'evidenceMarked',
  'evidenceTranscribed',
  'gapDutySet',
  'gapDutyClosed',
  'conductGathered',
  'conductFound',
  'setAside',
  'factsRecorded',
  'faultJudged',
  'dispositionDecided',
  'documentProduced',
  'visitRecorded',
  'legalRequestRecorded',
  'civilClaimRecorded',
  'opinionRecorded',
  'clearingRecorded',
  'disciplineRecorded',
  'dossierExported',
  'stageMoved',
  'caseReopened',
  'applicationRecorded',
  'acceptanceRecorded',
  'admonitionRecorded',
  'closingRecorded',
  'riskAssessed',
  'caseWatched',
  'noticeIssued',
  'noticeAnswered',
  'noticePressed',
  'noticeEnded',
  'qualityReviewed',
  'clockRecorded',
  'clockExtended',
  'clockPaused',
  'clockResumed',
  'clockRecordWithdrawn',
  'accessGranted',
  'accessWithdrawn',
]);
export type CaseEventKind = z.infer<typeof CaseEventKind>;

/**
 * One entry of a case's history: who did what, when.
 * The trail of the vault chains these entries; this list is what the case itself shows.
 */
export const CaseEvent = z.strictObject({
  at: Moment,
  by: z.string(),
  kind: CaseEventKind,
  summary: z.string().max(300),
});
export type CaseEvent = z.infer<typeof CaseEvent>;
