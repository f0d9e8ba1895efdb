import { z } from 'zod';
import { Day, Moment } from '../kernel/moment.ts';
import { LawShelf } from '../lawShelf/lawShelf.ts';
import { StationLedgers } from '../ledger/stationPack.ts';
import { UnitCodes } from '../ledger/unitCodes.ts';
import { PackageRecipients } from '../dossier/packageSealing.ts';
import { OwnForms } from '../ownForms/ownForm.ts';
import { TemplateEditions } from '../templateEditions/templateEdition.ts';
import { NumberVoids } from '../papers/voidNumber.ts';
import { BureauRegisters } from '../registers/bureauRegisters.ts';

/** How long a window may be left alone: what an administrator may choose from, and what a new unit begins with. */
export const IDLE_LOCK_MINUTES = { least: 5, most: 60, usual: 10 } as const;

const shortText = z.string().max(60);

/** 定点医院: `phone` answers day and night. */
export const Hospital = z.strictObject({
  name: shortText.min(1),
  phone: z.string().max(30),
  address: z.string().max(120),
  contact: shortText,
  /** Last day of the 绿色通道 agreement; absent or `null` = none on file. */
  agreementUntil: Day.nullable().optional(),
});
export type Hospital = z.infer<typeof Hospital>;

export const LawFirm = z.strictObject({
  name: shortText.min(1),
  lawyer: shortText,
  phone: z.string().max(30),
});
export type LawFirm = z.infer<typeof LawFirm>;

export const CallListEntry = z.strictObject({
  duty: shortText.min(1),
  name: shortText,
  phone: z.string().max(30),
});
export type CallListEntry = z.infer<typeof CallListEntry>;

/** What the bureau is and how it wants its papers; one record per vault. */
export const UnitSettings = z.strictObject({
  schemaVersion: z.literal(1),
  revision: z.int().nonnegative(),
  /** Full name of the organ, printed at the head of every paper. */
  unitName: shortText.min(2),
  /** 机关代字 of document numbers, e.g. 虚公; without it numbers stay blank. */
  organCode: z.string().max(12),
  rightsOffice: shortText.min(2),
  rightsOfficePhone: z.string().max(30),
  superiorOffice: shortText,
  provincialOffice: shortText,
  hospitals: z.array(Hospital).readonly(),
  lawFirms: z.array(LawFirm).readonly(),
  callList: z.array(CallListEntry).readonly(),
  /** Folders on this PC an administrator approved as sources and targets. */
  approvedRoots: z
    .array(z.strictObject({ label: shortText.min(1), path: z.string().min(1).max(400) }))
    .readonly(),
  /** Show 本局政策 (两个一律) beside the law. */
  localPolicy: z.boolean(),
  /** The cases of this vault are drills, and its papers say so; absent = no. */
  drill: z.boolean().optional(),
  /** Show 裁量基准 beside the law; absent = yes. */
  discretion: z.boolean().optional(),
  /** The window locks itself after so many minutes without a hand on it (SPEC A-L1). */
  idleLockMinutes: z.int().min(IDLE_LOCK_MINUTES.least).max(IDLE_LOCK_MINUTES.most),
  setUpAt: Moment,
  /** The bureau's own targets by rule, in minutes; absent = those delivered (SPEC T-E1). */
  clockTargets: z.record(z.string(), z.int().positive().max(100_000)).optional(),
  /** 机构代码 of the bureau's units, by the names in the cases; absent = none yet. */
  unitCodes: UnitCodes.optional(),
  /** Law updates taken in; absent = none yet. */
  lawShelf: LawShelf.optional(),
  /** 台账包 of other vaults taken in; absent = none yet. */
  stations: StationLedgers.optional(),
  /** Commission, equipment, training, law firms; absent = nothing yet. */
  registers: BureauRegisters.optional(),
  /** The bureau's own Word forms; absent = none yet. */
  ownForms: OwnForms.optional(),
  /** What this bureau changed in the templates delivered; absent = nothing yet. */
  templateEditions: TemplateEditions.optional(),
  /** Numbers that hold no more; absent = none yet. */
  numberVoids: NumberVoids.optional(),
  /** Units packages are sealed for; absent = none yet. */
  packageRecipients: PackageRecipients.optional(),
});
export type UnitSettings = z.infer<typeof UnitSettings>;

/** What has screens of its own, and never goes to the screen of the unit with the rest: the law shelf may hold whole statutes. */
export const keptApart = {
  lawShelf: true,
  stations: true,
  registers: true,
  ownForms: true,
  templateEditions: true,
  packageRecipients: true,
  numberVoids: true,
} as const;

const KeptApart = UnitSettings.pick(keptApart).strip();

/** The settings without what is kept apart. */
export function withoutKeptApart({
  lawShelf: _,
  stations: __,
  registers: ___,
  ownForms: ____,
  packageRecipients: _____,
  templateEditions: ______,
  numberVoids: _______,
  ...settings
}: UnitSettings): Omit<UnitSettings, keyof typeof keptApart> {
  return settings;
}

/** Only what is kept apart, as far as there is any. */
export function keptApartOf(settings: UnitSettings): Partial<Pick<UnitSettings, keyof typeof keptApart>> {
  return KeptApart.parse(settings);
}
