import { ok } from '#domain/kernel/result.ts';
import { answersReview, trainingLine } from '#domain/registers/trainingAnswers.ts';
import { unitOf } from './surroundings.ts';
import type { Surroundings } from './surroundings.ts';

/** The trainings that answer the quality review of a case. Fails: as reading the case. Source: SPEC R-18. */
export async function readAnswering(around: Surroundings, caseId: string) {
  const read = await around.vault.readCase(caseId);
  if (!read.ok) return read;
  const unit = await unitOf(around);
  if (!unit.ok) return unit;
  const trainings = unit.value.registers?.trainings ?? [];
  return ok({ trainings: trainings.filter((one) => answersReview(one, caseId)).map(trainingLine) });
}
