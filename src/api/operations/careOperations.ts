import { z } from 'zod';
import { ReliefInput } from '#domain/care/applyForRelief.ts';
import { PayoutInput, ReliefDecisionInput } from '#domain/care/decideRelief.ts';
import { HospitalsInput } from '#domain/care/hospitals.ts';
import { StrikePlanInput, VisitPlanInput } from '#domain/care/planVisit.ts';
import { ContactInput, NeedInput, OutcomeInput } from '#domain/care/recordCare.ts';
import { FamilyInput, StrikeFamilyInput } from '#domain/care/recordFamily.ts';
import { BodyMarksInput, RescueInput } from '#domain/care/recordRescue.ts';
import { UnitSettings } from '#domain/case/unitSettings.ts';
import { Moment } from '#domain/kernel/moment.ts';
import { list } from '../list.ts';
import { caseWorkers, operation } from '../operation.ts';
import { CaseView } from '../views/caseView.ts';
import { CaseTarget, onCase } from './caseOperations.ts';
import { overseers } from './supervisionOperations.ts';

/** Somebody of this case was harmed in an earlier one. */
export const EarlierHarmView = z.strictObject({
  officerId: z.string(),
  caseId: z.string(),
  caseNumber: z.string(),
  caseName: z.string(),
  occurredAt: Moment,
  injury: z.string(),
});
export type EarlierHarmView = z.infer<typeof EarlierHarmView>;

export const careOperations = {
  'care.recordRescue': onCase(RescueInput),
  'care.markBody': onCase(BodyMarksInput),
  'care.applyForRelief': onCase(ReliefInput),
  /** Who applied or receives is refused, whatever the role (SPEC C-23). */
  'care.decideRelief': operation(
    'command',
    overseers,
    CaseTarget.extend({ change: ReliefDecisionInput }),
    CaseView,
  ),
  'care.recordPayout': onCase(PayoutInput),
  'care.planVisit': onCase(VisitPlanInput),
  'care.strikePlan': onCase(StrikePlanInput),
  'care.recordFamily': onCase(FamilyInput),
  'care.strikeFamily': onCase(StrikeFamilyInput),
  'care.recordNeed': onCase(NeedInput),
  'care.recordContact': onCase(ContactInput),
  'care.tellOutcome': onCase(OutcomeInput),
  /** Only among the cases the person at work may see. */
  'care.earlierHarm': operation(
    'query',
    caseWorkers,
    z.strictObject({ caseId: z.string() }),
    list(EarlierHarmView),
  ),
  /** 定点医院 are kept by the office, besides the administrator in the settings of the unit. */
  'care.keepHospitals': operation('command', overseers, HospitalsInput, UnitSettings),
};
