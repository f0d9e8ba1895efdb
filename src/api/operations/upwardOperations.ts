import { InstructionInput, StrikeInput } from '#domain/upward/recordInstruction.ts';
import { ReportInput } from '#domain/upward/recordReport.ts';
import { onCase } from './caseOperations.ts';

/** 专报 to those above, and what they order in answer; each one row of the case written whole. */
export const upwardOperations = {
  'upward.recordReport': onCase(ReportInput),
  'upward.recordInstruction': onCase(InstructionInput),
  'upward.strike': onCase(StrikeInput),
};
