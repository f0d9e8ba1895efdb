import type { QueryClient } from '@tanstack/react-query';
import type { CaseView } from '#api/views/caseView.ts';

/** Puts a fresh case view where the case page reads it, and marks everything else shown as old. */
export function takeAnswer(queries: QueryClient, value: unknown): void {
  const view = caseViewIn(value);
  if (view !== null) queries.setQueryData(['cases.view', { caseId: view.rightsCase.id }], view);
  const fresh = view?.rightsCase.id;
  // Not waited for: the answer is on disk already, and the officer goes on typing.
  void queries.invalidateQueries({
    predicate: ({ queryKey: [name, input] }) =>
      name !== 'drives.list' && !(name === 'cases.view' && fresh !== undefined && isAbout(input, fresh)),
  });
}

/** Commands answer with the view itself, jobs carry it under `view`; both were parsed by the client. */
function caseViewIn(value: unknown): CaseView | null {
  if (typeof value !== 'object' || value === null) return null;
  const candidate = 'view' in value ? value.view : value;
  return typeof candidate === 'object' && candidate !== null && 'rightsCase' in candidate
    ? (candidate as CaseView)
    : null;
}

function isAbout(input: unknown, caseId: string): boolean {
  return typeof input === 'object' && input !== null && 'caseId' in input && input.caseId === caseId;
}
