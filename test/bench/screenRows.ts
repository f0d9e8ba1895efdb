import type { Client } from '#api/client.ts';
import { summarise } from '#domain/case/caseSummary.ts';
import { Day } from '#domain/kernel/moment.ts';
import { must } from '#test/people/thePeople.ts';
import type { BenchSpec } from './harness.ts';
import { timed } from './harness.ts';
import { enterAsChief, manyCases } from './manyCases.ts';

/** Somebody writes into the newest case, so that nothing counted before still holds. */
async function changeSomething(client: Client): Promise<void> {
  const { recent } = await must(client, 'desk.read', {});
  const newest = recent[0];
  if (newest === undefined) throw new Error('the vault is empty');
  const { id: caseId, revision, occurredAt } = newest;
  const said = { checked: '到场查看', problem: '', demand: '', rectified: '' };
  const change = { id: null, kind: 'caseWatch', node: 'evidence', at: occurredAt, ...said } as const;
  await must(client, 'supervision.watch', { caseId, revision, change });
}

/** What one screen asks for when it opens after a save, over the list of all cases read once as plain JSON. quality.md: under 100 ms. */
function screen(id: string, ask: (client: Client) => Promise<unknown>): BenchSpec {
  return {
    id: `${id}-10000`,
    goal: 2,
    runs: 9,
    unit: 'ms',
    peerName: 'JSON.parse of all case rows once',
    async prepare(place) {
      const many = await manyCases(place);
      const rows = JSON.stringify(many.cases.map(summarise));
      const { client, close } = await enterAsChief(many);
      await ask(client);
      return {
        async ours() {
          await changeSomething(client);
          return timed(() => ask(client));
        },
        peer: () => timed(() => JSON.parse(rows)),
        close,
      };
    },
  };
}

const page = { offset: 0, limit: 50 };
const scope = { from: Day.parse('2026-01-01'), until: null, unit: null };
const month = { from: Day.parse('2026-03-01'), until: Day.parse('2026-03-31') };

export const screenRows: readonly BenchSpec[] = [
  screen('desk', (client) => must(client, 'desk.read', {})),
  screen('board', (client) => must(client, 'supervision.board', { filter: 'all', ...page })),
  screen('calendar', (client) => must(client, 'clocks.board', { ...month, only: 'all', day: null, ...page })),
  screen('ledger', (client) => must(client, 'ledger.read', { scope, ...page })),
];
