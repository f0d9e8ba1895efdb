import type { CaseTarget } from '#api/operations/caseOperations.ts';
import type { Result } from '#domain/kernel/result.ts';
import { useOpenCase } from '../../CaseContext.ts';

/**
 * Runs a deed that only adds something and overwrites nothing: that somebody looks at an item is noted while they look,
 * so the case may have moved on since the deed began; it is then done on the case as it stands.
 */
export function useOnNewest() {
  const { target, reload } = useOpenCase();
  return async <T>(deed: (target: CaseTarget) => Promise<Result<T>>): Promise<Result<T>> => {
    const first = await deed(target);
    if (first.ok || first.failure.code !== 'case.changedElsewhere') return first;
    const newest = await reload();
    return newest === undefined
      ? first
      : deed({ caseId: target.caseId, revision: newest.rightsCase.revision });
  };
}
