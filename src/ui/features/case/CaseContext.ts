import { createContext, useContext } from 'react';
import type { CaseTarget } from '#api/operations/caseOperations.ts';
import type { CaseView } from '#api/views/caseView.ts';
import type { CaseTab } from '#domain/case/nextSteps.ts';
import { Fault } from '#domain/kernel/fault.ts';

export type { CaseTab };

/** What every tab of the open case shares. */
export interface OpenCase {
  readonly view: CaseView;
  /** Goes with every command: the state of the case the officer was looking at. */
  readonly target: CaseTarget;
  /** Asks for the case as it is stored now; `undefined` when that was refused. */
  reload(): Promise<CaseView | undefined>;
  /** Opens a tab; `task` opens at once what the step of that id asks for there. */
  openTab(tab: CaseTab, task?: string): void;
}

export const CaseContext = createContext<OpenCase | null>(null);

/** The case shown by the page above. */
export function useOpenCase(): OpenCase {
  const shared = useContext(CaseContext);
  if (shared === null) throw new Fault('CaseContext is missing above this component');
  return shared;
}
