import { useSyncExternalStore } from 'react';
import { newestFirst } from '#domain/case/caseOrder.ts';
import type { CaseOrder } from '#domain/case/caseOrder.ts';
import { observable } from '../../client/observable.ts';

/** Lives as long as the window: whoever comes back to the list finds it sorted as it was left. */
const remembered = observable<CaseOrder>(newestFirst);

/** How the case list is sorted, and how to sort it otherwise. */
export function useCaseOrder(): readonly [CaseOrder, (next: CaseOrder) => void] {
  return [useSyncExternalStore(remembered.subscribe, remembered.read), remembered.write];
}
