import { z } from 'zod';

const OldFacts = z.looseObject({
  policeFault: z.looseObject({}),
  resultBeyondPersons: z.looseObject({}),
  statement: z.looseObject({}),
  offender: z.looseObject({}),
});
const OldItem = z.looseObject({ origin: z.looseObject({ kind: z.string() }) });
const OldOfficer = z.looseObject({
  injury: z.looseObject({ treatments: z.array(z.looseObject({})) }),
});
const OldConduct = z.looseObject({ finding: z.unknown() });
const Version3 = z.looseObject({
  schemaVersion: z.literal(3),
  incident: z.looseObject({}),
  officers: z.array(OldOfficer),
  visits: z.array(z.looseObject({})),
  documents: z.array(z.looseObject({})),
  exports: z.array(z.looseObject({})),
  webCaptures: z.array(z.looseObject({})),
  evidence: z.array(OldItem),
  facts: z.record(z.string(), OldFacts),
  decisions: z.array(z.looseObject({})),
  conductReview: z.looseObject({ entries: z.array(OldConduct) }).nullable(),
});

/**
 * A case record of version 3 as version 4. What was not asked about a counterparty then is `unknown` now.
 * Fails: throws a ZodError for anything else.
 */
export function caseFromVersion3(record: unknown): unknown {
  const old = Version3.parse(record);
  const facts = Object.entries(old.facts).map(([id, answered]) => [id, factsFrom(answered)] as const);
  return {
    ...old,
    schemaVersion: 4,
    incident: { ...old.incident, endedAt: null, placeKind: 'unknown', step: 'unknown' },
    officers: old.officers.map(officerFrom),
    evidence: old.evidence.map(itemFrom),
    webCaptures: old.webCaptures.map((capture) => ({ ...capture, struck: null })),
    documents: old.documents.map((document) => ({ ...document, templateVersion: null })),
    exports: old.exports.map((exported) => ({
      ...exported,
      sealing: null,
      sealedFile: null,
      contents: null,
    })),
    facts: Object.fromEntries(facts),
    conductReview:
      old.conductReview === null ? null : { entries: old.conductReview.entries.map(conductFrom) },
    decisions: old.decisions.map((decision) => ({
      ...decision,
      legalOpinion: '',
      approverBadgeNumber: '',
    })),
    legalOutcomes: [],
    faultFindings: [],
    clockRecords: [],
    stageChanges: [],
    procedure: { application: null, acceptance: null, admonitions: [], closing: null },
    reviews: [],
    legalAssistance: { requests: [], claims: [] },
    publicOpinion: { posts: [], clearings: [], disciplines: [] },
    upward: { reports: [], instructions: [] },
    oversight: { riskCard: null, watchLog: [], notices: [], qualityReview: null },
    ownPapers: [],
    paperFinals: [],
    printRuns: [],
    paperSignings: [],
    signedScans: [],
    compilation: { orders: [], placed: [], withheld: [], officialPapers: [] },
    rescue: [],
    visits: old.visits.map(visitFrom),
    relief: { family: [], plans: [], applications: [], needs: [], contacts: [], outcomeTold: [] },
  };
}

/** Version 3 knew neither what a treatment cost nor who wrote it down. */
function officerFrom({ injury, ...old }: z.infer<typeof OldOfficer>): unknown {
  const told = { diagnosis: '', costFen: null, paidBy: '', by: '' };
  const treatments = injury.treatments.map((treatment) => ({ ...treatment, ...told }));
  return { ...old, injury: { ...injury, treatments } };
}

/** Version 3 kept the last finding only, whichever body it was of. */
function conductFrom({ finding, ...old }: z.infer<typeof OldConduct>): unknown {
  return { ...old, findings: finding === null ? [] : [finding] };
}

/** Version 3 asked of a visit neither for the family, nor whether it followed up, nor about photographs. */
function visitFrom(old: object): unknown {
  return {
    ...old,
    familyIds: [],
    followUpDays: null,
    psychology: 'unknown',
    photoConsent: 'unknown',
    photoIds: [],
  };
}

/** Version 3 knew no seal on a registered thing. */
function itemFrom(old: z.infer<typeof OldItem>): unknown {
  return old.origin.kind === 'registered' ? { ...old, origin: { ...old.origin, sealNumber: '' } } : old;
}

function factsFrom(old: z.infer<typeof OldFacts>): unknown {
  return {
    ...old,
    policeFault: { ...old.policeFault, disputed: 'unknown' },
    resultBeyondPersons: { ...old.resultBeyondPersons, policeVehicleOccupied: 'unknown' },
    statement: { ...old.statement, abusive: 'unknown' },
    vehicle: { speedKmh: null, distanceMetres: null, contact: 'unknown' },
    priorDecision: { made: 'unknown', decision: '', servedDays: null, fineYuan: null },
    offender: {
      ...old.offender,
      servingSentence: 'unknown',
      blindOrDeafMute: 'unknown',
      coerced: 'unknown',
      impersonatedPolice: 'unknown',
      confessed: 'unknown',
      merit: 'unknown',
    },
    measuresTaken: [],
    evidenceByFact: {},
  };
}
