import { z } from 'zod';
import { CarePolicy } from '#domain/care/carePolicy.ts';
import { Day, Moment } from '#domain/kernel/moment.ts';
import { BureauRegisters } from '#domain/registers/bureauRegisters.ts';
import { OversightLists } from '#domain/supervision/oversightLists.ts';
import { RegisterChange, RegisterName } from '#domain/registers/changeRegisters.ts';
import { DutyRisk } from '#domain/registers/dutyRisk.ts';
import { DutyTurn } from '#domain/registers/dutyRoster.ts';
import { EquipmentKinds } from '#domain/registers/equipment.ts';
import { list } from '../list.ts';
import { caseWorkers, operation } from '../operation.ts';
import { LedgerScopeInput } from './ledgerOperations.ts';
import { overseers } from './supervisionOperations.ts';

const count = z.int().nonnegative();
const figures = { sessions: count, attendances: count, spendingFen: count };
const sources = list(
  z.strictObject({ id: z.string(), day: Day, what: z.string(), amount: count, quantity: count }),
);

const onDuty = list(
  z.strictObject({
    shiftId: z.string(),
    day: Day,
    turn: DutyTurn,
    name: z.string(),
    phone: z.string(),
  }),
);

export const DutyView = z.strictObject({ onDuty, gaps: list(z.string()), hasRoster: z.boolean() });
export type DutyView = z.infer<typeof DutyView>;

export const RegistersView = z.strictObject({
  readAt: Moment,
  registers: BureauRegisters,
  kinds: EquipmentKinds,
  sentence: z.string(),
  figures: z.strictObject(figures),
  sources: z.strictObject({ sessions: sources, attendances: sources, spendingFen: sources }),
  years: list(
    z.strictObject({
      year: z.string(),
      ...figures,
      byKind: list(z.strictObject({ name: z.string(), quantity: count, fen: count })),
    }),
  ),
  units: list(z.string()),
  linkedCases: list(z.strictObject({ id: z.string(), name: z.string() })),
  /** What care is held against today. */
  carePolicy: CarePolicy,
  onDuty,
  dutyGaps: list(z.string()),
  concerns: list(z.strictObject({ firmId: z.string(), concern: z.string() })),
  /** What an assessment of a duty asks about. */
  riskLists: OversightLists.pick({ risks: true, precautions: true }),
});
export type RegistersView = z.infer<typeof RegistersView>;

export const registerOperations = {
  /** 机制保障 with the sentence of a period and a unit. */
  'registers.read': operation(
    'query',
    caseWorkers,
    z.strictObject({ scope: LedgerScopeInput }),
    RegistersView,
  ),
  /** Whom to call at 维权办 now. */
  'registers.onDuty': operation('query', caseWorkers, z.strictObject({}), DutyView),
  /** The trainings that answer the quality review of a case, each in a line. */
  'registers.answering': operation(
    'query',
    caseWorkers,
    z.strictObject({ caseId: z.string() }),
    z.strictObject({ trainings: list(z.string()) }),
  ),
  /** What was written of the duty of a case before it happened. */
  'registers.foreseen': operation(
    'query',
    caseWorkers,
    z.strictObject({ caseId: z.string() }),
    z.strictObject({ assessments: list(DutyRisk) }),
  ),
  /** One row of one register, by those who keep the mechanism going. */
  'registers.change': operation(
    'command',
    overseers,
    z.strictObject({ revision: count, change: RegisterChange }),
    z.strictObject({ revision: count }),
  ),
  /** A register as a file that is kept for a short while only; that it leaves is noted in the trail. */
  'registers.press': operation(
    'command',
    caseWorkers,
    z.strictObject({ register: RegisterName, scope: LedgerScopeInput, format: z.enum(['xlsx', 'csv']) }),
    z.strictObject({ sheet: z.string(), fileName: z.string() }),
  ),
  /** Who is known in these cases, so that the text of a tip can be held against them while it is written. */
  'registers.knownIn': operation(
    'query',
    overseers,
    z.strictObject({ caseIds: z.array(z.string()).max(20).readonly() }),
    z.strictObject({
      names: list(z.string()),
      badgeNumbers: list(z.string()),
      accounts: list(z.string()),
      places: list(z.string()),
    }),
  ),
  /** S02 of a kept tip, kept for a short while only; refused while somebody could be recognised in it. */
  'registers.pressTip': operation(
    'command',
    overseers,
    z.strictObject({
      id: z.string().max(40),
      format: z.enum(['pdf', 'docx']),
      use: z.enum(['print', 'copy']),
    }),
    z.strictObject({ sheet: z.string(), fileName: z.string() }),
  ),
  /** S03 as a PDF that is kept for a short while only. */
  'registers.pressReport': operation(
    'command',
    caseWorkers,
    z.strictObject({ scope: LedgerScopeInput }),
    z.strictObject({ sheet: z.string(), pages: count }),
  ),
  /** The numbers of S03 with their codes as a file; that it leaves is noted in the trail. */
  'registers.pressStatistics': operation(
    'command',
    caseWorkers,
    z.strictObject({ scope: LedgerScopeInput, format: z.enum(['xlsx', 'csv']) }),
    z.strictObject({ sheet: z.string(), fileName: z.string() }),
  ),
};
