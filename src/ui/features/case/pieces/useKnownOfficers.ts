import { useOpenCase } from '../CaseContext.ts';

/** Names worth offering where officers are named: whoever handles the case and the task force, each once. */
export function useKnownOfficers(): readonly { readonly value: string }[] {
  const { caseOfficer, activation } = useOpenCase().view.rightsCase;
  const names = [caseOfficer, ...(activation?.taskForce ?? []).map(({ name }) => name)];
  return [...new Set(names)].filter((name) => name !== '').map((value) => ({ value }));
}
