import { z } from 'zod';
import { CondolenceVisit } from '#domain/care/condolenceVisit.ts';
import { ActivationInput, FirstStepInput } from '#domain/case/activateCase.ts';
import { CaseOrder } from '#domain/case/caseOrder.ts';
import { CaseStage } from '#domain/case/caseStage.ts';
import { CaseSummary } from '#domain/case/caseSummary.ts';
import { BasicsInput, PeopleInput } from '#domain/case/recordBasics.ts';
import { Registration } from '#domain/case/registration.ts';
import { SetAsideInput } from '#domain/case/setAside.ts';
import { InfringementKind } from '#domain/infringement/infringementKind.ts';
import { Day } from '#domain/kernel/moment.ts';
import { TaskForceInput } from '#domain/supervision/formTaskForce.ts';
import { caseWorkers, caseWriters, operation } from '../operation.ts';
import { CaseView } from '../views/caseView.ts';
import { CaseClockLine, ClockCounts } from '../views/clockBoard.ts';
import { list } from '../list.ts';

/** Which case, and which state of it the screen was showing. */
export const CaseTarget = z.strictObject({ caseId: z.string(), revision: z.int().nonnegative() });
export type CaseTarget = z.infer<typeof CaseTarget>;

const MemberInput = z.strictObject({ accountId: z.string().min(1).max(40) });

/** A change of one case, asked for from the state that was on screen; answered with the case as it then stands. */
export const onCase = <I extends z.ZodType>(change: I) =>
  operation('command', caseWriters, CaseTarget.extend({ change }), CaseView);

export const DeskView = z.strictObject({
  stageCounts: list(z.strictObject({ stage: CaseStage, count: z.int().nonnegative() })),
  recent: list(CaseSummary),
  /** 今年以来发生…起涉警案件…, as the office reports it. */
  periodSentence: z.string(),
  clocks: list(CaseClockLine),
  clockCounts: ClockCounts,
  /** Duties to bring evidence whose day has passed. */
  overdueDuties: list(
    z.strictObject({
      caseId: z.string(),
      caseName: z.string(),
      id: z.string(),
      label: z.string(),
      owner: z.string(),
      dueOn: Day,
    }),
  ),
  waitingSteps: list(
    z.strictObject({ caseId: z.string(), caseName: z.string(), label: z.string(), why: z.string() }),
  ),
});
export type DeskView = z.infer<typeof DeskView>;

export const CaseFilter = z.strictObject({
  text: z.string().max(100),
  stages: list(CaseStage),
  kinds: list(InfringementKind),
  order: CaseOrder,
  offset: z.int().nonnegative(),
  limit: z.int().positive().max(200),
});
export type CaseFilter = z.infer<typeof CaseFilter>;

export const caseOperations = {
  'desk.read': operation('query', caseWorkers, z.strictObject({}), DeskView),
  'cases.find': operation(
    'query',
    caseWorkers,
    CaseFilter,
    z.strictObject({ total: z.int().nonnegative(), rows: list(CaseSummary) }),
  ),
  'cases.view': operation('query', caseWorkers, z.strictObject({ caseId: z.string() }), CaseView),
  'cases.register': operation(
    'command',
    caseWriters,
    z.strictObject({ registration: Registration, activation: ActivationInput.nullable() }),
    CaseView,
  ),
  'cases.activate': onCase(ActivationInput),
  'cases.recordFirstStep': onCase(FirstStepInput),
  'cases.recordBasics': onCase(BasicsInput),
  'cases.recordPeople': onCase(PeopleInput),
  'cases.formTaskForce': onCase(TaskForceInput),
  'cases.recordVisit': onCase(CondolenceVisit.omit({ id: true }).extend({ id: z.string().nullable() })),
  'cases.setAside': onCase(SetAsideInput),
  /** Opens the case to a colleague, or takes it away again. */
  'cases.grantAccess': onCase(MemberInput),
  'cases.withdrawAccess': onCase(MemberInput),
};
