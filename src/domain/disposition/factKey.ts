import { z } from 'zod';

/** Names of the facts a condition rests on, so that the screen can lead straight to the field. */
export const factKeys = [
  'actDate',
  'targets.capacity',
  'targets.withOfficerLeading',
  'targets.duty',
  'targets.injury',
  'acts',
  'actsComplete',
  'minorContactOnly',
  'intent',
  'obstructedDuty',
  'occupantsEndangered',
  'lethalRisk',
  'policeFault',
  'consequences',
  'crowd',
  'seriousCircumstances',
  'resultBeyondPersons.publicSafetyEndangered',
  'resultBeyondPersons.propertyDamageYuan',
  'statement.officerIdentifiable',
  'statement.fabricated',
  'statement.aimedAtPunishment',
  'offender.age',
  'offender.mentalDoubt',
  'offender.mentalCapacity',
  'offender.pregnantOrNursing',
  'offender.seriousIllness',
  'offender.deputy',
  'offender.deceased',
  'offender.priorWithinYear',
  'offender.leniency',
  'offender.drunk',
  'detentionGrounds',
] as const;
export const FactKey = z.enum(factKeys);
export type FactKey = z.infer<typeof FactKey>;
