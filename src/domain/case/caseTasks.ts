import { planLabel } from '../care/visitPlan.ts';
import type { VisitPlan } from '../care/visitPlan.ts';
import { returnsDue } from '../evidence/custodyState.ts';
import { clipped } from '../kernel/clipped.ts';
import { answeredAt } from '../supervision/notices.ts';
import { compareMoments, dayOf, startOfDay } from '../kernel/moment.ts';
import type { Moment } from '../kernel/moment.ts';
import type { TaskFact } from '../timeLimits/clockFacts.ts';
import type { RightsCase } from './rightsCase.ts';

/** Units: characters. */
const LONGEST_LABEL = 24;

/** Everything of a case that is to be done by a day people named. Source: SPEC U-6, M-72, E-177, C-53, C-54. */
export function tasksOf(rightsCase: RightsCase): readonly TaskFact[] {
  return [instructionsOf, noticesOf, returnsOf, visitsOf, needsOf].flatMap((each) => each(rightsCase));
}

/** A task that names no day is in the list of tasks, but has nothing to run out. */
function instructionsOf({ upward }: RightsCase): readonly TaskFact[] {
  return upward.instructions.flatMap(({ id, text, receivedAt, dueOn, result, struck }) =>
    dueOn === null || struck !== null
      ? []
      : [
          {
            kind: 'instruction',
            id,
            text: clipped(text, LONGEST_LABEL),
            receivedAt,
            dueOn,
            doneAt: result?.at ?? null,
          },
        ],
  );
}

function noticesOf({ oversight }: RightsCase): readonly TaskFact[] {
  return oversight.notices.map((notice) => ({
    kind: 'notice',
    id: notice.id,
    text: clipped(`${notice.recipientUnit}：${notice.matter}`, LONGEST_LABEL),
    receivedAt: notice.issuedAt,
    dueOn: dayOf(notice.feedbackDueAt),
    dueAt: notice.feedbackDueAt,
    doneAt: answeredAt(notice),
  }));
}

function returnsOf(rightsCase: RightsCase): readonly TaskFact[] {
  return returnsDue(rightsCase).map(({ handover, dueOn, evidenceNumbers, backAt }) => ({
    kind: 'return',
    id: handover.id,
    text: clipped(`证据${evidenceNumbers.join('、')}，${handover.to.name}`, LONGEST_LABEL),
    receivedAt: handover.at,
    dueOn,
    doneAt: backAt,
  }));
}

/** A plan that was struck is no task; one that was made is a task that was done. */
function visitsOf({ relief, visits, officers, incident }: RightsCase): readonly TaskFact[] {
  return relief.plans
    .filter(({ struck }) => struck === null)
    .map((plan) => ({
      kind: 'visit',
      id: plan.id,
      text: clipped(`${planLabel(plan)}，${namesIn(officers, plan)}`, LONGEST_LABEL),
      // What was written down after its own day was planned before, nobody knows when.
      receivedAt: dayOf(plan.at) > plan.plannedOn ? incident.occurredAt : plan.at,
      dueOn: plan.plannedOn,
      doneAt: visits.find(({ id }) => id === plan.visitId)?.at ?? null,
    }));
}

function namesIn(officers: RightsCase['officers'], { officerIds }: VisitPlan): string {
  return officers.flatMap(({ id, name }) => (officerIds.includes(id) ? [name] : [])).join('、');
}

function needsOf({ relief }: RightsCase): readonly TaskFact[] {
  return relief.needs.flatMap(({ id, need, owner, raisedAt, dueOn, doneOn }) =>
    dueOn === null
      ? []
      : [
          {
            kind: 'need',
            id,
            text: clipped(`${owner}：${need}`, LONGEST_LABEL),
            receivedAt: raisedAt,
            dueOn,
            doneAt: doneOn === null ? null : later(startOfDay(doneOn), raisedAt),
          },
        ],
  );
}

function later(one: Moment, other: Moment): Moment {
  return compareMoments(one, other) < 0 ? other : one;
}
