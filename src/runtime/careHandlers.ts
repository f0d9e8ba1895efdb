import type { InsideHandlers } from '#api/dispatcher.ts';
import { askForRelief } from '#app/askForRelief.ts';
import { findEarlierHarm } from '#app/findEarlierHarm.ts';
import { keepHospitals } from '#app/keepHospitals.ts';
import type { Surroundings } from '#app/surroundings.ts';
import { decideRelief, recordPayout } from '#domain/care/decideRelief.ts';
import { planVisit, strikePlan } from '#domain/care/planVisit.ts';
import { recordContact, recordNeed, tellOutcome } from '#domain/care/recordCare.ts';
import { recordFamily, strikeFamily } from '#domain/care/recordFamily.ts';
import { markBody, recordRescue } from '#domain/care/recordRescue.ts';
import { withoutKeptApart } from '#domain/case/unitSettings.ts';
import { ok } from '#domain/kernel/result.ts';
import { caseChanges } from './caseChanges.ts';

/** Rescue of those who were harmed, and what the office keeps for it. */
export function careHandlers(around: Surroundings) {
  const { viewed, change } = caseChanges(around);
  const nextId = () => around.ids.next();
  const acting = { actorId: around.user.id, role: around.user.role };
  return {
    'care.recordRescue': (input) =>
      change(input, (it, stamp) => recordRescue(it, input.change, nextId, stamp)),
    'care.markBody': (input) => change(input, (it, stamp) => markBody(it, input.change, nextId, stamp)),
    'care.applyForRelief': async (input) => viewed(await askForRelief(around, input)),
    'care.decideRelief': (input) =>
      change(input, (it, stamp) => decideRelief(it, input.change, { ...stamp, ...acting })),
    'care.recordPayout': (input) =>
      change(input, (it, stamp) => recordPayout(it, input.change, { ...stamp, ...acting })),
    'care.planVisit': (input) => change(input, (it, stamp) => planVisit(it, input.change, stamp)),
    'care.strikePlan': (input) => change(input, (it, stamp) => strikePlan(it, input.change, stamp)),
    'care.recordFamily': (input) => change(input, (it, stamp) => recordFamily(it, input.change, stamp)),
    'care.strikeFamily': (input) => change(input, (it, stamp) => strikeFamily(it, input.change, stamp)),
    'care.recordNeed': (input) => change(input, (it, stamp) => recordNeed(it, input.change, nextId(), stamp)),
    'care.recordContact': (input) =>
      change(input, (it, stamp) => recordContact(it, input.change, nextId(), stamp)),
    'care.tellOutcome': (input) => change(input, (it, stamp) => tellOutcome(it, input.change, stamp)),
    'care.earlierHarm': ({ caseId }) => findEarlierHarm(around, caseId),
    'care.keepHospitals': async (input) => {
      const saved = await keepHospitals(around, input);
      return saved.ok ? ok(withoutKeptApart(saved.value)) : saved;
    },
  } satisfies Partial<InsideHandlers>;
}
