import { caseStages } from '#domain/case/caseStage.ts';
import type { CaseSummary } from '#domain/case/caseSummary.ts';
import type { RightsCase } from '#domain/case/rightsCase.ts';
import { Day } from '#domain/kernel/moment.ts';
import { ok } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import { periodFigures, periodSentence } from '#domain/ledger/periodSentence.ts';
import { viewCase } from './viewCase.ts';
import type { CaseInsightView } from './viewCase.ts';
import type { Surroundings } from './surroundings.ts';

/** Open cases looked into for the desk; older ones are one click away in the list. */
const LOOKED_INTO = 12;
const finished: readonly string[] = ['closed', 'archived', 'declined', 'terminated'];

/** The desk: what runs out next, where cases stand, what to do now. */
export async function readDesk(around: Surroundings) {
  const page = await around.vault.findCases({ text: '', stages: [], kinds: [], offset: 0, limit: 100_000 });
  const open = page.rows.filter((summary) => !finished.includes(summary.stage));
  const views = await lookInto(around, open.slice(0, LOOKED_INTO));
  if (!views.ok) return views;
  const since = Day.parse(`${around.clock.now().slice(0, 4)}-01-01`);
  return ok({
    stageCounts: caseStages.map((stage) => ({
      stage,
      count: page.rows.filter((row) => row.stage === stage).length,
    })),
    recent: page.rows.slice(0, LOOKED_INTO),
    periodSentence: periodSentence(periodFigures(page.rows, since), since),
    clocks: views.value
      .flatMap((view) => view.clocks.map((clock) => ({ ...clock, ...labels(view.rightsCase) })))
      .sort((a, b) => Date.parse(a.lawDue) - Date.parse(b.lawDue))
      .slice(0, 20),
    waitingSteps: views.value.flatMap((view) =>
      view.steps
        .filter((step) => step.state === 'open')
        .slice(0, 1)
        .map(({ label, why }) => ({ ...labels(view.rightsCase), label, why })),
    ),
  });
}

const labels = ({ id, name }: RightsCase) => ({ caseId: id, caseName: name });

async function lookInto(
  around: Surroundings,
  rows: readonly CaseSummary[],
): Promise<Result<readonly CaseInsightView[]>> {
  const views: CaseInsightView[] = [];
  for (const row of rows) {
    const view = await viewCase(around, row.id);
    // A damaged record must not take the desk down with it; the health check names it.
    if (view.ok) views.push(view.value);
  }
  return ok(views);
}
