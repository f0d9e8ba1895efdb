import { QueryClient } from '@tanstack/react-query';
import type { Client } from '#api/client.ts';
import type { ClientServices } from './ClientContext.ts';
import type { Door, Person } from './door.ts';
import { createJobLedger } from './jobLedger.ts';
import { createSaveLedger } from './saveLedger.ts';
import { takeAnswer } from './takeAnswer.ts';
import { watchLock } from './watchLock.ts';

/** What belongs to one person's work in this window. */
export interface WorkServices extends ClientServices {
  readonly queries: QueryClient;
}

/** Everything one person's work needs. Made anew for the next person: nothing of the one before can shine through. */
export function createServices(bare: Client, door: Door, person: Person): WorkServices {
  const queries = new QueryClient({
    defaultOptions: {
      // The host is on this PC: `offline` says nothing, and a refusal does not mend by asking again.
      queries: { staleTime: 0, retry: false, networkMode: 'always' },
      mutations: { retry: false, networkMode: 'always' },
    },
  });
  const client = watchLock(bare, door);
  const jobs = createJobLedger(client, Date.now, (_, result) => {
    if (result.ok) takeAnswer(queries, result.value);
  });
  return { client, queries, jobs, door, person, saves: createSaveLedger(Date.now) };
}
