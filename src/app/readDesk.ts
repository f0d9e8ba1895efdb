import { newestFirst } from '#domain/case/caseOrder.ts';
import { openStages } from '#domain/case/caseStage.ts';
import type { CaseStage } from '#domain/case/caseStage.ts';
import type { CaseSummary } from '#domain/case/caseSummary.ts';
import type { RightsCase } from '#domain/case/rightsCase.ts';
import { Day } from '#domain/kernel/moment.ts';
import { ok } from '#domain/kernel/result.ts';
import { periodSentence } from '#domain/ledger/periodSentence.ts';
import { caseSteps } from './caseProgress.ts';
import type { CaseSteps } from './caseProgress.ts';
import { pressingClocks } from './clockBoard.ts';
import { staffOf } from './handlerRecusal.ts';
import type { CaseQuery } from './ports.ts';
import type { Surroundings } from './surroundings.ts';

/** Open cases looked into for the desk; older ones are one click away in the list. */
const LOOKED_INTO = 12;
/** Clocks on the desk; all of them are one click away in the calendar. */
const SHOWN_CLOCKS = 20;

/** The desk: what runs out next, where cases stand, what to do now. */
export async function readDesk(around: Surroundings) {
  const since = Day.parse(`${around.clock.now().slice(0, 4)}-01-01`);
  const survey = await around.vault.surveyCases({ since, visibleTo: null });
  const recent = await around.vault.findCases(newest([]));
  const open = await around.vault.findCases(newest(openStages));
  const pressing = await pressingClocks(around, SHOWN_CLOCKS);
  if (!pressing.ok) return pressing;
  const looks = await lookInto(around, open.rows);
  return ok({
    stageCounts: survey.stageCounts,
    recent: recent.rows,
    periodSentence: periodSentence(survey.period, { from: since, until: null, unit: null }),
    clocks: pressing.value.clocks,
    clockCounts: pressing.value.counts,
    overdueDuties: looks.flatMap(({ overdueDuties, rightsCase }) =>
      overdueDuties.map(({ id, label, owner, dueOn }) => ({
        ...labels(rightsCase),
        id,
        label,
        owner,
        dueOn,
      })),
    ),
    waitingSteps: looks.flatMap(({ steps, rightsCase }) =>
      steps
        .filter((step) => step.state === 'open')
        .slice(0, 1)
        .map(({ label, why }) => ({ ...labels(rightsCase), label, why })),
    ),
  });
}

const newest = (stages: readonly CaseStage[]): CaseQuery => ({
  text: '',
  stages,
  kinds: [],
  visibleTo: null,
  order: newestFirst,
  offset: 0,
  limit: LOOKED_INTO,
});

const labels = ({ id, name }: RightsCase) => ({ caseId: id, caseName: name });

async function lookInto(around: Surroundings, rows: readonly CaseSummary[]) {
  const looks: (CaseSteps & { readonly rightsCase: RightsCase })[] = [];
  const staff = await staffOf(around);
  for (const row of rows) {
    const read = await around.vault.readCase(row.id);
    // The clocks stand on the desk themselves.
    const progress = read.ok ? await caseSteps(around, read.value, { pressingClocks: [], staff }) : read;
    // A damaged record must not take the desk down with it; the health check names it.
    if (read.ok && progress.ok) looks.push({ rightsCase: read.value, ...progress.value });
  }
  return looks;
}
