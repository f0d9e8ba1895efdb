import type { HearingSteps } from '../disposition/hearingRights.ts';
import type { ClockEvent } from '../timeLimits/clockEvent.ts';
import { dutiesOfActs, dutiesOfPenalty } from './dutiesOfActs.ts';
import { dutiesOfPersons } from './dutiesOfPersons.ts';
import type { StepRule } from './nextSteps.ts';
import type { Counterparty } from './person.ts';
import { didAny, onePerson } from './personDuties.ts';
import type { PersonDuty } from './personDuties.ts';
import type { RightsCase } from './rightsCase.ts';
import { namesOf, nobodyOpposite } from './stepsAtOnce.ts';

/** Because of who somebody is, in the order an officer works. Source: SPEC T-G1 to T-G4. */
export const stepsOfPersons: readonly StepRule[] = dutiesOfPersons.map(stepOfDuty);

/** Because of a public-order penalty, and of minors once all is written. Source: SPEC T-G1, T-G8. */
export const stepsOfPenalty: readonly StepRule[] = dutiesOfPenalty.map(stepOfDuty);

/** Because of what was done. Source: SPEC T-G5 to T-G7. */
export const stepsOfActs: readonly StepRule[] = [
  ...dutiesOfActs.map(stepOfDuty),
  {
    id: 'clearing',
    label: '查清投诉举报，作出结论并澄清',
    why: '不实的澄清正名，属实的依规处理；没有捏造、陷害故意的错告不按诬告处理',
    source: '公安部令第153号第八条；《中华人民共和国刑事诉讼法》第一百一十一条',
    tab: 'care',
    before: 'close',
    notApplicable: (rightsCase, { hearing }) =>
      isComplaint(rightsCase, hearing) ? null : '没有不实投诉、诬告，案件种类也不是投诉、诬告',
    isDone: ({ publicOpinion: { clearings } }) =>
      clearings.length > 0 && clearings.every(({ conclusion }) => conclusion !== null),
    open: ({ publicOpinion: { clearings } }) =>
      clearings.length === 0 ? '还没有登记核查' : '核查还没有结论',
  },
];

/** What is taken down for a step of the guide, and for whom it is still open. */
export function openDuty(
  rightsCase: RightsCase,
  stepId: string,
  hearing: HearingSteps,
): { readonly event: ClockEvent; readonly people: readonly Counterparty[] } | null {
  const duty = [...dutiesOfPersons, ...dutiesOfPenalty].find(({ id }) => id === stepId);
  if (duty === undefined || duty.event === null) return null;
  return { event: duty.event, people: stillOpenFor(rightsCase, duty, hearing) };
}

/** Steps that are done by taking something down. */
export const recordedStepIds: readonly string[] = [...dutiesOfPersons, ...dutiesOfPenalty]
  .filter(({ event }) => event !== null)
  .map(({ id }) => id);

function stepOfDuty(duty: PersonDuty): StepRule {
  const { id, label, why, source, tab } = duty;
  return {
    id,
    label,
    why,
    source,
    tab,
    before: 'close',
    notApplicable: (rightsCase, { hearing }) =>
      nobodyOpposite(rightsCase) ?? notCalledFor(rightsCase, duty, hearing),
    isDone: (rightsCase, { hearing }) => stillOpenFor(rightsCase, duty, hearing).length === 0,
    open: (rightsCase, { hearing }) => namesOf(stillOpenFor(rightsCase, duty, hearing)),
  };
}

/** Why nobody in the case calls for it; what is not known is said to be not known, never taken for no. */
function notCalledFor(rightsCase: RightsCase, duty: PersonDuty, hearing: HearingSteps): string | null {
  const answers = rightsCase.counterparties.map((person) =>
    duty.calledFor(onePerson(rightsCase, person, hearing)),
  );
  if (answers.includes('yes')) return null;
  return answers.includes('unknown') ? duty.unclear : duty.none;
}

function stillOpenFor(
  rightsCase: RightsCase,
  duty: PersonDuty,
  hearing: HearingSteps,
): readonly Counterparty[] {
  return rightsCase.counterparties.filter((person) => {
    const of = onePerson(rightsCase, person, hearing);
    return duty.calledFor(of) === 'yes' && !duty.isDone(of);
  });
}

function isComplaint(rightsCase: RightsCase, hearing: HearingSteps): boolean {
  if (rightsCase.kind === 'unfoundedComplaint' || rightsCase.kind === 'falseAccusation') return true;
  return rightsCase.counterparties.some(
    (person) => didAny(onePerson(rightsCase, person, hearing), ['untrueComplaint']) === 'yes',
  );
}
