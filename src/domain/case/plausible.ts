import { commissionedAtOf } from '../infringement/injury.ts';
import { checkResidentId } from '../kernel/residentId.ts';
import { compareMoments, dayOf } from '../kernel/moment.ts';
import type { Day, Moment } from '../kernel/moment.ts';
import { fullYears } from './factsOf.ts';
import type { PeopleInput } from './recordBasics.ts';
import type { AffectedOfficer, Counterparty } from './person.ts';

/** What cannot be, named by the field it stands in. */
export interface Contradiction {
  readonly field: string;
  readonly problem: string;
}

/** When it happened and what the time is now. */
export interface Frame {
  readonly occurredAt: Moment;
  readonly now: Moment;
}

/** Younger than this nobody serves. Source: 人民警察法 第二十六条. Units: full years. */
const YOUNGEST_OFFICER = 18;

/**
 * The first thing about these people that cannot be; `null` when all could.
 * Source: SPEC M-52.
 */
export function peopleContradiction(people: PeopleInput, frame: Frame): Contradiction | null {
  const found = [
    ...people.officers.map((officer) => officerContradiction(officer, frame)),
    ...people.counterparties.map((person) => counterpartyContradiction(person, frame)),
    sameNumber(
      people.officers.map(({ name, badgeNumber }) => ({ name, number: badgeNumber })),
      '警号',
    ),
    sameNumber(
      people.counterparties.map(({ name, idNumber }) => ({ name, number: idNumber })),
      '证件号码',
    ),
  ];
  return found.find((each) => each !== null) ?? null;
}

/** As `peopleContradiction`, for one officer. */
export function officerContradiction(officer: AffectedOfficer, frame: Frame): Contradiction | null {
  return bornProblem(officer, frame) ?? youngProblem(officer, frame) ?? injuryProblem(officer, frame) ?? null;
}

/** As `peopleContradiction`, for one counterparty: the number in hand may be wrong, two dates of birth cannot be right. */
export function counterpartyContradiction(person: Counterparty, frame: Frame): Contradiction | null {
  const born = bornProblem(person, frame);
  if (born !== null) return born;
  if (person.idType !== 'residentId' || person.bornOn === null) return null;
  const check = checkResidentId(person.idNumber, dayOf(frame.now));
  if (check.kind !== 'valid' || check.bornOn === person.bornOn) return null;
  return {
    field: `${person.name}的出生日期`,
    problem: `是${person.bornOn}，而证件号码中是${check.bornOn}`,
  };
}

/** Whether somebody could have been born on that day. */
export function bornOnProblem(bornOn: Day | null, { occurredAt }: Frame): string | null {
  if (bornOn === null) return null;
  const happenedOn = dayOf(occurredAt);
  if (bornOn > happenedOn) return `晚于案发日期（${happenedOn}）`;
  return fullYears(bornOn, happenedOn) > 110 ? '距案发超过一百一十年' : null;
}

function bornProblem(
  { name, bornOn }: { readonly name: string; readonly bornOn: Day | null },
  frame: Frame,
): Contradiction | null {
  const problem = bornOnProblem(bornOn, frame);
  return problem === null ? null : { field: `${name}的出生日期`, problem };
}

function youngProblem(
  { name, bornOn, category }: AffectedOfficer,
  { occurredAt }: Frame,
): Contradiction | null {
  if (bornOn === null || category === 'closeRelative') return null;
  const age = fullYears(bornOn, dayOf(occurredAt));
  if (age >= YOUNGEST_OFFICER) return null;
  return { field: `${name}的出生日期`, problem: `使其案发时只有${age}岁，民警、辅警应当年满十八岁` };
}

function injuryProblem({ name, injury }: AffectedOfficer, frame: Frame): Contradiction | null {
  const { assessment, treatments } = injury;
  if (assessment.status === 'graded') {
    const problem = receivedOnProblem(assessment.receivedOn, frame);
    if (problem !== null) return { field: `${name}的鉴定意见收到日期`, problem };
  }
  const commissioned = commissionedAtOf(assessment);
  const moments = [
    ...(commissioned === null ? [] : [['鉴定委托时间', commissioned] as const]),
    ...treatments.map(({ at }, index) => [`第${index + 1}条救治时间`, at] as const),
  ];
  for (const [field, moment] of moments) {
    const problem = momentProblem(moment, frame);
    if (problem !== null) return { field: `${name}的${field}`, problem };
  }
  return null;
}

/** Whether an opinion can have come in on that day. */
export function receivedOnProblem(receivedOn: Day, { occurredAt, now }: Frame): string | null {
  if (receivedOn < dayOf(occurredAt)) return `早于案发日期（${dayOf(occurredAt)}）`;
  return receivedOn > dayOf(now) ? '晚于今天' : null;
}

function momentProblem(moment: Moment, { occurredAt, now }: Frame): string | null {
  if (compareMoments(moment, now) > 0) return '晚于现在';
  return compareMoments(moment, occurredAt) < 0 ? '早于案发时间' : null;
}

/** One number cannot belong to two people. */
export function sameNumber(
  holders: readonly { readonly name: string; readonly number: string }[],
  word: string,
): Contradiction | null {
  const [first, second] = holders
    .filter(({ number }) => number.trim() !== '')
    .flatMap((holder, index, all) => {
      const other = all.slice(index + 1).find(({ number }) => number.trim() === holder.number.trim());
      return other === undefined ? [] : [holder, other];
    });
  if (first === undefined || second === undefined) return null;
  return { field: word, problem: `${first.number}同时属于${first.name}和${second.name}` };
}
