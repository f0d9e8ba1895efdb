import { z } from 'zod';
import { Injury } from '../infringement/injury.ts';
import { Day } from '../kernel/moment.ts';
import { terms } from '../terms.ts';

const shortText = z.string().max(60);

export const Gender = z.enum(['male', 'female', 'unknown']);

/**
 * Someone of the police side who was harmed. The law treats officers and auxiliaries differently, so the category is never guessed.
 * `null` of a field = not known yet.
 */
export const AffectedOfficer = z.strictObject({
  id: z.string(),
  name: shortText.min(1),
  category: z.enum(['officer', 'auxiliaryOfficer', 'closeRelative']),
  gender: Gender,
  badgeNumber: z.string().max(20),
  unit: shortText,
  post: shortText,
  phone: z.string().max(30),
  bornOn: Day.nullable(),
  dutyAtTheTime: shortText,
  bodyCamera: z.enum(['full', 'partial', 'off', 'none', 'unknown']),
  bodyCameraReason: z.string().max(200),
  injury: Injury,
});
export type AffectedOfficer = z.infer<typeof AffectedOfficer>;

/** The other side: neutral until a finding makes them 违法行为人 or 犯罪嫌疑人. */
export const Counterparty = z.strictObject({
  id: z.string(),
  name: shortText.min(1),
  gender: Gender,
  bornOn: Day.nullable(),
  idType: z.enum(['residentId', 'passport', 'other', 'unknown']),
  idNumber: z.string().max(30),
  address: z.string().max(120),
  workplace: shortText,
  phone: z.string().max(30),
  deputy: z.enum(['no', 'peoplesCongress', 'cppcc', 'unknown']),
  custody: z.enum([
    'atLarge',
    'summoned',
    'administrativeDetention',
    'criminalDetention',
    'bail',
    'arrested',
    'other',
    'unknown',
  ]),
  note: z.string().max(500),
});
export type Counterparty = z.infer<typeof Counterparty>;

export const Witness = z.strictObject({
  id: z.string(),
  name: shortText.min(1),
  phone: z.string().max(30),
  note: z.string().max(200),
});
export type Witness = z.infer<typeof Witness>;

export const officerCategoryNames = {
  officer: terms.officer,
  auxiliaryOfficer: terms.auxiliaryOfficer,
  closeRelative: terms.closeRelative,
} as const satisfies Readonly<Record<AffectedOfficer['category'], string>>;

export const custodyNames: Readonly<Record<Counterparty['custody'], string>> = {
  atLarge: '未到案',
  summoned: '传唤到案',
  administrativeDetention: '行政拘留',
  criminalDetention: '刑事拘留',
  bail: '取保候审',
  arrested: '逮捕',
  other: '其他',
  unknown: '未填',
};
