import { moveStage } from '#domain/case/moveStage.ts';
import type { StageMoved } from '#domain/case/moveStage.ts';
import type { RightsCase } from '#domain/case/rightsCase.ts';
import type { Result } from '#domain/kernel/result.ts';
import { caseProgress } from './caseProgress.ts';
import { changeCase } from './changeCase.ts';
import type { Surroundings } from './surroundings.ts';

/** Passes a gate of a case, judged by the steps that are open in exactly the state that was on screen. */
export async function moveCase(
  around: Surroundings,
  target: { readonly caseId: string; readonly revision: number },
  moved: StageMoved,
): Promise<Result<RightsCase>> {
  const current = await around.vault.readCase(target.caseId);
  if (!current.ok) return current;
  const progress = await caseProgress(around, current.value);
  if (!progress.ok) return progress;
  return changeCase(around, target, (rightsCase, stamp) =>
    moveStage(rightsCase, moved, progress.value.steps, stamp),
  );
}
