import type { CaseQuery } from '#app/ports.ts';
import { newestFirst } from '#domain/case/caseOrder.ts';

/** The case list as it opens: all cases, newest first. */
export const everyCase: CaseQuery = {
  text: '',
  stages: [],
  kinds: [],
  visibleTo: null,
  order: newestFirst,
  offset: 0,
  limit: 50,
};
