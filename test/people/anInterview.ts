import type { EvidenceItem } from '#domain/evidence/evidenceItem.ts';

type Interview = Extract<EvidenceItem['particulars'], { readonly kind: 'interview' }>;

/** What is known of an interview: whose words they are, and nothing else until somebody says so. */
export function anInterview(changes: Partial<Interview>): Interview {
  return {
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
    ...changes,
  };
}
