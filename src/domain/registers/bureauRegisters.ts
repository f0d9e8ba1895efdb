import { z } from 'zod';
import { CareStandard } from './careStandard.ts';
import { CommissionMember } from './commission.ts';
import { ContractedFirm } from './contractedFirm.ts';
import { DutyRisk } from './dutyRisk.ts';
import { DutyShift } from './dutyRoster.ts';
import { EquipmentLot } from './equipment.ts';
import { InspectorateTip } from './inspectorateTip.ts';
import { OwnProfile } from './ownProfile.ts';
import { TrainingSession } from './training.ts';

/**
 * 机制保障: what the bureau holds ready, of no case in particular. Kept with the unit's settings, sealed like them, so that backup, health
 * check, repair and trail cover it as they cover the settings.
 */
export const BureauRegisters = z.strictObject({
  /** How many times it was saved; the guard against lost updates. */
  revision: z.int().nonnegative(),
  members: z.array(CommissionMember).max(300).readonly(),
  equipment: z.array(EquipmentLot).max(1000).readonly(),
  trainings: z.array(TrainingSession).max(1000).readonly(),
  firms: z.array(ContractedFirm).max(60).readonly(),
  tips: z.array(InspectorateTip).max(300).readonly().default([]),
  /** 维权办值班表; struck shifts stay. */
  duties: z.array(DutyShift).max(20_000).readonly().default([]),
  /** What the bureau laid down for condolence and relief, by the day it took effect; struck ones stay. */
  standards: z.array(CareStandard).max(200).readonly().default([]),
  /** How the bureau's recorders name their files; struck ones stay. */
  profiles: z.array(OwnProfile).max(200).readonly().default([]),
  /** What was foreseen of duties that lay ahead; struck ones stay. */
  risks: z.array(DutyRisk).max(20_000).readonly().default([]),
});
export type BureauRegisters = z.infer<typeof BureauRegisters>;

export const emptyRegisters: BureauRegisters = {
  revision: 0,
  members: [],
  equipment: [],
  trainings: [],
  firms: [],
  tips: [],
  duties: [],
  standards: [],
  profiles: [],
  risks: [],
};
