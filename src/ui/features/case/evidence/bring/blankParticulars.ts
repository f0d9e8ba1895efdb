import type { EvidenceItem } from '#domain/evidence/evidenceItem.ts';
import type { Particulars } from '#domain/evidence/particulars.ts';

export type SheetKind = Particulars['kind'];

/** A sheet of which nothing is known. */
export const blankSheets: { readonly [K in SheetKind]: Extract<Particulars, { readonly kind: K }> } = {
  interview: {
    kind: 'interview',
    personId: null,
    personName: '',
    startedAt: null,
    endedAt: null,
    place: '',
    interviewers: [],
    recorder: '',
    confirmed: 'unknown',
    rightsTold: 'unknown',
    heldSeparately: 'unknown',
    drunk: 'unknown',
    recorded: 'unknown',
    inHandlingCentre: 'unknown',
    isMinor: 'unknown',
    guardian: '',
    needsInterpreter: 'unknown',
    interpreter: '',
  },
  appraisal: {
    kind: 'appraisal',
    institution: '',
    appraisers: [],
    isQualified: 'unknown',
    sampleOriginClear: 'unknown',
    signed: 'unknown',
    stamped: 'unknown',
    toldBothSides: 'unknown',
  },
  lineup: {
    kind: 'lineup',
    of: 'people',
    count: null,
    conductedBy: [],
    prompted: 'unknown',
    seenBefore: 'unknown',
    heldSeparately: 'unknown',
  },
  explanation: { kind: 'explanation', handlers: [], signed: 'unknown', stamped: 'unknown' },
  recording: { kind: 'recording', edited: 'unknown', editNote: '', doubted: 'unknown', doubtAnswered: '' },
  examination: { kind: 'examination', conductedBy: [], startedAt: null, endedAt: null, signed: 'unknown' },
};

/** What the kind of evidence suggests; the officer decides. */
export function likelySheet({ legalKind }: EvidenceItem): SheetKind | null {
  switch (legalKind) {
    case 'affectedPersonStatement':
    case 'witnessTestimony':
    case 'counterpartyStatement':
      return 'interview';
    case 'expertOpinion':
      return 'appraisal';
    case 'examinationRecord':
      return 'examination';
    case 'audiovisualMaterial':
    case 'electronicData':
      return 'recording';
    default:
      return null;
  }
}
