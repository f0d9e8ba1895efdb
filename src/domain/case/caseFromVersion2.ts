import { z } from 'zod';

const OldItem = z.strictObject({
  id: z.string(),
  number: z.unknown(),
  title: z.unknown(),
  legalKind: z.unknown(),
  fileName: z.unknown(),
  originalPath: z.unknown(),
  sizeBytes: z.unknown(),
  sourceModifiedAt: z.unknown(),
  sha256: z.unknown(),
  sm3: z.unknown(),
  claims: z.looseObject({}),
  collectionAct: z.unknown(),
  collectedBy: z.unknown(),
  collectedAt: z.unknown(),
  provider: z.unknown(),
  storagePlace: z.string(),
  proves: z.array(z.string()),
  provesNote: z.unknown(),
  readBackAt: z.unknown(),
  custody: z.unknown(),
});
const Version2 = z.looseObject({ schemaVersion: z.literal(2), evidence: z.array(OldItem) });

/**
 * A case record of version 2, in which every item was a file and little was known of its collection, as version 3.
 * What was not asked then is `unknown` now. Fails: throws a ZodError for anything else.
 */
export function caseFromVersion2(record: unknown): unknown {
  const old = Version2.parse(record);
  return {
    ...old,
    schemaVersion: 3,
    evidence: old.evidence.map(itemFrom),
    devices: [],
    webCaptures: [],
    handovers: [],
    conductReview: null,
    gapDuties: [],
  };
}

function itemFrom(old: z.infer<typeof OldItem>): unknown {
  const { id, number, title, legalKind, storagePlace, provesNote, custody } = old;
  const { fileName, originalPath, sizeBytes, sourceModifiedAt, sha256, sm3, claims, readBackAt } = old;
  return {
    id,
    number,
    title,
    legalKind,
    origin: { kind: 'imported' },
    file: {
      fileName,
      originalPath,
      sizeBytes,
      sourceModifiedAt,
      sha256,
      sm3,
      claims: { ...claims, frameRate: null, codecs: [], fromName: null },
      readBackAt,
    },
    collection: collectionFrom(old),
    deviceId: null,
    time: { source: 'claim', stated: null, reason: '' },
    storagePlace,
    proofs: old.proves.map((elementId) => ({ elementId, counterpartyId: null, strength: 'direct' })),
    provesNote,
    particulars: null,
    markers: [],
    transcript: [],
    viewings: [],
    custody,
  };
}

/** As `bareCollection` was when version 3 came: an upgrade keeps its own copy and never follows today's shape. */
function collectionFrom(old: z.infer<typeof OldItem>): unknown {
  return {
    act: old.collectionAct,
    by: old.collectedBy,
    at: old.collectedAt,
    place: '',
    method: '',
    provider: old.provider,
    providerSigned: 'unknown',
    collectorsSigned: 'unknown',
    recordMade: 'unknown',
    attestingWitness: null,
    noWitnessReason: '',
    filmed: 'unknown',
    form: 'unknown',
    originalPlace: '',
    copyMaker: '',
    copiedAt: null,
    copyReason: '',
    mediumSealed: 'unknown',
    notSealedReason: '',
  };
}
