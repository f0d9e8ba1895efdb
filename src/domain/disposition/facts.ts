import { z } from 'zod';
import { InjuryAssessment } from '../infringement/injury.ts';
import { Day } from '../kernel/moment.ts';
import { ActKind } from './acts.ts';
import { FactKey } from './factKey.ts';
import { MeasureTaken } from './measureTaken.ts';

/** Nobody has said yet is a value of its own and never counts as no. */
export const Answer = z.enum(['yes', 'no', 'unknown']);
export type Answer = z.infer<typeof Answer>;

const reasons = z.string().max(1000);
const ids = z.array(z.string().min(1)).readonly();

/** A judgement only people make; the reasons are theirs and are printed. */
export const JudgedFact = z.strictObject({ answer: Answer, reasons });
export type JudgedFact = z.infer<typeof JudgedFact>;

/** One person this counterparty acted against. */
export const TargetFacts = z.strictObject({
  officerId: z.string(),
  capacity: z.enum([
    'officer',
    'otherJudicialPolice',
    'auxiliaryOfficer',
    'otherOfficial',
    'closeRelative',
    'other',
    'unknown',
  ]),
  /** For auxiliaries: was a 民警 leading on the spot? */
  withOfficerLeading: Answer,
  duty: z.enum(['onDuty', 'offDutyEmergency', 'offDutyRevenge', 'unrelated', 'unknown']),
  injury: InjuryAssessment,
  /** Acts against this person; empty = not told apart, then every act of the record counts. */
  acts: z.array(ActKind).readonly(),
});
export type TargetFacts = z.infer<typeof TargetFacts>;

/** How gravely the enforcement itself was at fault; set by 督察 and 法制 together, never by the case officer alone. */
export const PoliceFault = z.strictObject({
  level: z.enum(['none', 'ordinary', 'considerable', 'serious', 'unknown']),
  jointlyConfirmed: Answer,
  /** Somebody has called the enforcement unlawful: the person, the public, a court. */
  disputed: Answer,
  reasons,
});
export type PoliceFault = z.infer<typeof PoliceFault>;

/** Was the enforcement lawful? Source: law.md §8.2 police-conduct checklist; 人民警察法 第二十三条; 治安管理处罚法 第一百零八条. */
export const Legality = z.strictObject({
  authority: Answer,
  identityShown: Answer,
  twoOfficers: Answer,
  auxiliaryKeptToRole: Answer,
  reasonTold: Answer,
  warningGiven: Answer,
  /** Also yes when no police gear was used. */
  gearLawful: Answer,
  recorderComplete: Answer,
  injuredAided: Answer,
  complaintChannelOffered: Answer,
});
export type Legality = z.infer<typeof Legality>;

export const consequenceKinds = [
  'dutyPrevented',
  'othersHarmed',
  'suspectEscaped',
  'evidenceLost',
  'majorLoss',
  'publicDisorder',
] as const;
export const Consequence = z.enum(consequenceKinds);
export type Consequence = z.infer<typeof Consequence>;

/** What makes an Article 61 case 情节严重, as far as the bureau's table of discretion names it. */
export const SeriousCircumstances = z.strictObject({
  answer: Answer,
  kinds: z
    .array(z.enum(['ignoredStop', 'injuryOrLoss', 'publicPlace', 'dangerousRush', 'repeated', 'other']))
    .readonly(),
  reasons,
});

export const DetentionGround = z.strictObject({
  /** Item of 刑事诉讼法 第八十二条, 1–7. */
  item: z.int().min(1).max(7),
  evidenceIds: ids,
});
export type DetentionGround = z.infer<typeof DetentionGround>;

/** What is known of a vehicle the person drove; people judge from it whether it could kill. */
export const VehicleFacts = z.strictObject({
  speedKmh: z.number().nonnegative().nullable(),
  /** How far somebody was pushed along or dragged. */
  distanceMetres: z.number().nonnegative().nullable(),
  contact: z.enum(['none', 'scraped', 'struck', 'pushedAlong', 'dragged', 'unknown']),
});
export type VehicleFacts = z.infer<typeof VehicleFacts>;

/** A public-order decision made before on the same conduct. */
export const PriorDecision = z.strictObject({
  made: Answer,
  decision: z.string().max(200),
  servedDays: z.int().nonnegative().nullable(),
  fineYuan: z.number().nonnegative().nullable(),
});
export type PriorDecision = z.infer<typeof PriorDecision>;

export const OffenderFacts = z.strictObject({
  age: z.int().min(0).max(130).nullable(),
  drunk: Answer,
  pregnantOrNursing: Answer,
  mentalDoubt: Answer,
  /** As an appraisal found it. */
  mentalCapacity: z.enum(['full', 'limited', 'none', 'unknown']),
  seriousIllness: Answer,
  /** 县级以上人大代表 or 政协委员. */
  deputy: Answer,
  publicEmployee: Answer,
  deceased: Answer,
  priorWithinYear: Answer,
  servingSentence: Answer,
  /** Both deaf and mute, or blind. Source: 刑法 第十九条. */
  blindOrDeafMute: Answer,
  /** Took part because somebody threatened or tricked them. Source: 刑法 第二十八条. */
  coerced: Answer,
  /** Passed themselves off as police or military. Source: 刑法 第二百七十九条. */
  impersonatedPolice: Answer,
  surrendered: Answer,
  /** Told the truth once found out. Source: 刑法 第六十七条第三款. */
  confessed: Answer,
  /** Exposed the crimes of others or helped to solve a case. Source: 刑法 第六十八条. */
  merit: Answer,
  remorse: Answer,
  compensation: Answer,
  forgiveness: Answer,
});
export type OffenderFacts = z.infer<typeof OffenderFacts>;

/** Everything the decision table asks about one counterparty. */
export const DispositionFacts = z.strictObject({
  actDate: Day.nullable(),
  targets: z.array(TargetFacts).readonly(),
  acts: z.array(ActKind).readonly(),
  /** Yes once somebody has stated that nothing else was done. */
  actsComplete: Answer,
  otherActs: reasons,
  /** 仅轻微肢体冲突、摆脱抓捕, 危害不大 (解释 第一条第二款). */
  minorContactOnly: JudgedFact,
  intent: z.enum(['attack', 'flee', 'unknown']),
  /** Did the act in fact stop or hinder the duty? */
  obstructedDuty: Answer,
  /** 足以危及人身安全 (解释 第一条第一款第二项). */
  occupantsEndangered: JudgedFact,
  /** 足以致人重伤或者死亡 (解释 第二条). */
  lethalRisk: JudgedFact,
  policeFault: PoliceFault,
  legality: Legality,
  consequences: z.array(Consequence).readonly(),
  consequencesComplete: Answer,
  crowd: z.strictObject({
    gathered: Answer,
    role: z.enum(['alone', 'organiser', 'inciter', 'assaulter', 'blocker', 'onlooker', 'unknown']),
  }),
  seriousCircumstances: SeriousCircumstances,
  resultBeyondPersons: z.strictObject({
    publicSafetyEndangered: Answer,
    /** Units: yuan as appraised. */
    propertyDamageYuan: z.number().nonnegative().nullable(),
    /** Was anybody inside the attacked police vehicle? */
    policeVehicleOccupied: Answer,
  }),
  vehicle: VehicleFacts,
  priorDecision: PriorDecision,
  statement: z.strictObject({
    officerIdentifiable: Answer,
    fabricated: Answer,
    /** Insulting, threatening or humiliating words or pictures; not mere blame, mockery or a wrong opinion. */
    abusive: Answer,
    aimedAtPunishment: Answer,
    views: z.int().nonnegative().nullable(),
    reposts: z.int().nonnegative().nullable(),
  }),
  offender: OffenderFacts,
  detentionGrounds: z.array(DetentionGround).readonly(),
  measuresTaken: z.array(MeasureTaken).readonly(),
  /** Which evidence people say shows a fact; the numbers are printed beside the condition. */
  evidenceByFact: z.partialRecord(FactKey, ids),
});
export type DispositionFacts = z.infer<typeof DispositionFacts>;

const unjudged: JudgedFact = { answer: 'unknown', reasons: '' };

/** A record in which nothing is known yet. */
export function emptyFacts(): DispositionFacts {
  return {
    actDate: null,
    targets: [],
    acts: [],
    actsComplete: 'unknown',
    otherActs: '',
    minorContactOnly: unjudged,
    intent: 'unknown',
    obstructedDuty: 'unknown',
    occupantsEndangered: unjudged,
    lethalRisk: unjudged,
    policeFault: { level: 'unknown', jointlyConfirmed: 'unknown', disputed: 'unknown', reasons: '' },
    legality: emptyLegality(),
    consequences: [],
    consequencesComplete: 'unknown',
    crowd: { gathered: 'unknown', role: 'unknown' },
    seriousCircumstances: { answer: 'unknown', kinds: [], reasons: '' },
    resultBeyondPersons: {
      publicSafetyEndangered: 'unknown',
      propertyDamageYuan: null,
      policeVehicleOccupied: 'unknown',
    },
    vehicle: { speedKmh: null, distanceMetres: null, contact: 'unknown' },
    priorDecision: { made: 'unknown', decision: '', servedDays: null, fineYuan: null },
    statement: {
      officerIdentifiable: 'unknown',
      fabricated: 'unknown',
      abusive: 'unknown',
      aimedAtPunishment: 'unknown',
      views: null,
      reposts: null,
    },
    offender: emptyOffender(),
    detentionGrounds: [],
    measuresTaken: [],
    evidenceByFact: {},
  };
}

/** A person acted against of whom only the reference is known. */
export function emptyTarget(officerId: string): TargetFacts {
  return {
    officerId,
    capacity: 'unknown',
    withOfficerLeading: 'unknown',
    duty: 'unknown',
    injury: { status: 'unknown' },
    acts: [],
  };
}

function emptyLegality(): Legality {
  return {
    authority: 'unknown',
    identityShown: 'unknown',
    twoOfficers: 'unknown',
    auxiliaryKeptToRole: 'unknown',
    reasonTold: 'unknown',
    warningGiven: 'unknown',
    gearLawful: 'unknown',
    recorderComplete: 'unknown',
    injuredAided: 'unknown',
    complaintChannelOffered: 'unknown',
  };
}

function emptyOffender(): OffenderFacts {
  return {
    age: null,
    drunk: 'unknown',
    pregnantOrNursing: 'unknown',
    mentalDoubt: 'unknown',
    mentalCapacity: 'unknown',
    seriousIllness: 'unknown',
    deputy: 'unknown',
    publicEmployee: 'unknown',
    deceased: 'unknown',
    priorWithinYear: 'unknown',
    servingSentence: 'unknown',
    blindOrDeafMute: 'unknown',
    coerced: 'unknown',
    impersonatedPolice: 'unknown',
    surrendered: 'unknown',
    confessed: 'unknown',
    merit: 'unknown',
    remorse: 'unknown',
    compensation: 'unknown',
    forgiveness: 'unknown',
  };
}
