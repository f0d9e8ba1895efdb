import { QueryClient } from '@tanstack/react-query';
import { createClient } from '#api/client.ts';
import type { Transport } from '#api/client.ts';
import type { ClientServices } from './ClientContext.ts';
import { createJobLedger } from './jobLedger.ts';
import { createSaveLedger } from './saveLedger.ts';
import { takeAnswer } from './takeAnswer.ts';

/** Everything a window needs, over one carrier. */
export function createServices(transport: Transport): ClientServices & { readonly queries: QueryClient } {
  const queries = new QueryClient({
    defaultOptions: {
      // The host is on this PC: `offline` says nothing, and a refusal does not mend by asking again.
      queries: { staleTime: 0, retry: false, networkMode: 'always' },
      mutations: { retry: false, networkMode: 'always' },
    },
  });
  const client = createClient(transport);
  const jobs = createJobLedger(client, Date.now, (_, result) => {
    if (result.ok) takeAnswer(queries, result.value);
  });
  return { client, queries, jobs, saves: createSaveLedger(Date.now) };
}
