import type { InsideHandlers } from '#api/dispatcher.ts';
import { clockBoard } from '#app/clockBoard.ts';
import { clockLaw } from '#app/clockLaw.ts';
import { lawRules } from '#app/shelfData.ts';
import type { Surroundings } from '#app/surroundings.ts';
import { extendClock, pauseClocks, resumeClocks } from '#domain/case/adjustClock.ts';
import { recordHappened, withdrawRecord } from '#domain/case/recordClock.ts';
import type { Stamp } from '#domain/case/stamp.ts';
import { caseChanges } from './caseChanges.ts';

/** The clocks of one case and of all. */
export function clockHandlers(around: Surroundings) {
  const { change } = caseChanges(around);
  const withId = (stamp: Stamp) => ({ ...stamp, id: around.ids.next() });
  return {
    'clocks.board': (query) => clockBoard(around, query),
    'clocks.happened': async (input) => {
      const law = await clockLaw(around);
      if (!law.ok) return law;
      const rules = await lawRules(around.shelf);
      if (!rules.ok) return rules;
      const { calendar } = law.value;
      const held = { rules: law.value.rules, hearing: rules.value.hearing, calendar };
      return change(input, (it, stamp) => recordHappened(it, input.change, held, withId(stamp)));
    },
    'clocks.extend': async (input) => {
      const law = await clockLaw(around);
      if (!law.ok) return law;
      return change(input, (it, stamp) => extendClock(it, input.change, law.value, withId(stamp)));
    },
    'clocks.pause': (input) => change(input, (it, stamp) => pauseClocks(it, input.change, withId(stamp))),
    'clocks.resume': (input) => change(input, (it, stamp) => resumeClocks(it, input.change, stamp)),
    'clocks.withdraw': (input) => change(input, (it, stamp) => withdrawRecord(it, input.change, stamp)),
  } satisfies Partial<InsideHandlers>;
}
