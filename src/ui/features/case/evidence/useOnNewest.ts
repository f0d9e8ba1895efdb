import type { CaseTarget } from '#api/operations/caseOperations.ts';
import type { CaseView } from '#api/views/caseView.ts';
import type { Result } from '#domain/kernel/result.ts';
import { useOpenCase } from '../CaseContext.ts';

export interface OnNewest {
  /** The state the deed was begun on, where it is not the one on screen. */
  readonly revision?: number;
  /** Whether what the deed would overwrite still stands as it was; left out = it only adds something. */
  readonly isUntouched?: (newest: CaseView) => boolean;
}

/**
 * Runs a deed that overwrites nothing of anybody else's: that somebody looks at an item is noted while they look,
 * so the case may have moved on since the deed began; it is then done on the case as it stands.
 */
export function useOnNewest() {
  const { target, reload } = useOpenCase();
  return async <T>(
    deed: (target: CaseTarget) => Promise<Result<T>>,
    { revision = target.revision, isUntouched }: OnNewest = {},
  ): Promise<Result<T>> => {
    const first = await deed({ ...target, revision });
    if (first.ok || first.failure.code !== 'case.changedElsewhere') return first;
    const newest = await reload();
    if (newest === undefined || isUntouched?.(newest) === false) return first;
    return deed({ ...target, revision: newest.rightsCase.revision });
  };
}
