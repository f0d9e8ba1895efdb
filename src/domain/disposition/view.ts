import { injuryGrades, type InjuryGrade } from '../infringement/injury.ts';
import {
  ambiguousContacts,
  bodilyAttacks,
  escapingContacts,
  gravestMeans,
  lawfulCriticism,
  policeGear,
  threats,
  type ActKind,
} from './acts.ts';
import { emptyTarget, type DispositionFacts, type TargetFacts } from './facts.ts';
import type { ConditionState } from './proposal.ts';
import type { RuleSet } from './ruleSets.ts';
import { allOf, answered, anyOf, judged, when } from './threeValued.ts';

/** What every row of the table looks at. */
export interface View {
  readonly facts: DispositionFacts;
  readonly ruleSet: RuleSet;
  /** Never empty: when nobody is named yet, one person of whom nothing is known. */
  readonly targets: readonly TargetFacts[];
  readonly acts: ReadonlySet<ActKind>;
  /** What was not told apart per person. */
  readonly actsTogether: ReadonlySet<ActKind>;
}

/** Makes the view; acts told apart per person count for the whole as well. */
export function viewOf(facts: DispositionFacts, ruleSet: RuleSet): View {
  return {
    facts,
    ruleSet,
    targets: facts.targets.length > 0 ? facts.targets : [emptyTarget('')],
    actsTogether: new Set(facts.acts),
    acts: new Set([...facts.acts, ...facts.targets.flatMap((target) => target.acts)]),
  };
}

/** The acts done to one person. */
export function actsAgainst(view: View, target: TargetFacts): ReadonlySet<ActKind> {
  return target.acts.length > 0 ? new Set(target.acts) : view.actsTogether;
}

/** Was any act of the kind recorded? What nobody recorded opens nothing; `actsComplete` asks for it by name. */
export function anyAct(acts: ReadonlySet<ActKind>, kinds: ReadonlySet<ActKind>): boolean {
  for (const act of acts) if (kinds.has(act)) return true;
  return false;
}

/** Are all recorded acts of the kind, and is the record stated to be complete? */
export function onlyActs(view: View, kinds: ReadonlySet<ActKind>): ConditionState {
  if (view.acts.size === 0) return 'unmet';
  if ([...view.acts].some((act) => !kinds.has(act))) return 'unmet';
  return answered(view.facts.actsComplete, 'yes') === 'met' ? 'met' : 'unknown';
}

/** Nothing but criticism on record, complete or not. */
export function hasOnlyCriticism(view: View): boolean {
  return view.acts.size > 0 && [...view.acts].every((act) => lawfulCriticism.has(act));
}

/** 人民警察 in the sense of the interpretation. Source: 解释 第十二条. */
export function isPolice(target: TargetFacts): ConditionState {
  if (target.capacity === 'unknown') return 'unknown';
  return when(target.capacity === 'officer' || target.capacity === 'otherJudicialPolice');
}

/** Tax, fire, market and other officials: protected in their duty by 妨害公务, never by 袭警. Source: 刑法 第二百七十七条第一款. */
export function isOtherOfficial(target: TargetFacts): ConditionState {
  return target.capacity === 'unknown' ? 'unknown' : when(target.capacity === 'otherOfficial');
}

export function isAuxiliary(target: TargetFacts): ConditionState {
  return target.capacity === 'unknown' ? 'unknown' : when(target.capacity === 'auxiliaryOfficer');
}

/** On duty, or acting in an emergency outside working hours. Source: 解释 第七条第二款; 人民警察法 第十九条. */
export function isOnDuty(target: TargetFacts): ConditionState {
  if (target.duty === 'unknown') return 'unknown';
  return when(target.duty === 'onDuty' || target.duty === 'offDutyEmergency');
}

/** Protected in the exercise of duty: police, other officials, or an auxiliary working with a leading officer. */
export function isDutyPerson(target: TargetFacts): ConditionState {
  const leading = allOf([isAuxiliary(target), answered(target.withOfficerLeading, 'yes')]);
  return anyOf([isPolice(target), isOtherOfficial(target), leading]);
}

export function injuredAtLeast(target: TargetFacts, grade: InjuryGrade): ConditionState {
  if (target.injury.status === 'none') return 'unmet';
  if (target.injury.status !== 'graded') return 'unknown';
  return when(injuryGrades.indexOf(target.injury.grade) >= injuryGrades.indexOf(grade));
}

/** As `injuredAtLeast`, for rows that need a given opinion: no opinion yet opens nothing. */
export function gradedAtLeast(target: TargetFacts, grade: InjuryGrade): ConditionState {
  return when(injuredAtLeast(target, grade) === 'met');
}

/**
 * Was this person violently attacked? The negative gate is asked before the positive one.
 * Source: 解释 第一条.
 */
export function wasAttacked(view: View, target: TargetFacts): ConditionState {
  const acts = actsAgainst(view, target);
  const small = judged(view.facts.minorContactOnly, 'no');
  if (hasListedAttack(acts)) return fleeingVehicleOnly(view, acts) || small === 'unmet' ? 'unknown' : 'met';
  // Whoever is left with 轻伤 or worse was not pushed lightly; somebody may still say that it was.
  if (anyAct(acts, ambiguousContacts)) return small === 'unknown' && wasGravelyHurt(target) ? 'met' : small;
  if (!anyAct(acts, escapingContacts)) return 'unmet';
  if (small !== 'unknown') return small;
  return gradedAtLeast(target, 'minor') === 'met' ? 'unknown' : 'unmet';
}

export function hasListedAttack(acts: ReadonlySet<ActKind>): boolean {
  return anyAct(acts, bodilyAttacks);
}

/** A car that hits somebody while fleeing is not by that alone an attack. */
function fleeingVehicleOnly(view: View, acts: ReadonlySet<ActKind>): boolean {
  const attacks = [...acts].filter((act) => bodilyAttacks.has(act));
  return attacks.length === 1 && attacks[0] === 'vehicleRamming' && view.facts.intent !== 'attack';
}

/** Force or threat of force against this person. Source: 刑法 第二百七十七条第一款. */
export function wasForcedOrThreatened(view: View, target: TargetFacts): ConditionState {
  const acts = actsAgainst(view, target);
  const gear = anyAct(acts, policeGear);
  // A car that hits somebody is force whatever the driver was after; only the assault asks for the intent to attack.
  const forced = gear || acts.has('vehicleRamming');
  return anyOf([wasAttacked(view, target), when(anyAct(acts, threats)), when(forced)]);
}

/** Every element of the base offence, by attack on the body or on car and gear, for one person. Source: 解释 第一条第一款. */
export function isAssaultComplete(view: View, target: TargetFacts): ConditionState {
  if (!view.ruleSet.assaultOffence) return 'unmet';
  const onBody = allOf([wasAttacked(view, target), injuredAtLeast(target, 'minor')]);
  const onGear = allOf([
    when(anyAct(actsAgainst(view, target), policeGear)),
    judged(view.facts.occupantsEndangered, 'yes'),
  ]);
  const lawful = isFaultOpen(view) ? 'unknown' : 'met';
  return allOf([isPolice(target), isOnDuty(target), lawful, anyOf([onBody, onGear])]);
}

/** Means that may kill or maim, or any attack judged to be able to. Source: 解释 第二条. */
export function usedDangerousMeans(view: View, target: TargetFacts): ConditionState {
  const acts = actsAgainst(view, target);
  if (acts.has('weaponUse')) return 'met';
  if (acts.has('vehicleRamming')) return view.facts.intent === 'attack' ? 'met' : 'unknown';
  const attack = hasListedAttack(acts) || acts.has('damagePoliceVehicleOrGear');
  return attack && judged(view.facts.lethalRisk, 'yes') === 'met' ? 'met' : 'unmet';
}

/** 轻伤 or worse as an opinion gives it: no small harm, whatever the contact was called. */
export function wasGravelyHurt(target: TargetFacts): boolean {
  return gradedAtLeast(target, 'lightSecond') === 'met';
}

/**
 * Hindered the duty. Who strikes one on duty or holds a weapon against them hinders what that one does, unless somebody has found that it did not.
 * Source: 刑法 第二百七十七条第一款.
 */
export function hasObstructed(view: View): ConditionState {
  const { obstructedDuty } = view.facts;
  if (obstructedDuty !== 'unknown') return answered(obstructedDuty, 'yes');
  const struck = anyAct(view.acts, bodilyAttacks) || anyAct(view.acts, gravestMeans);
  const pushedDown = view.targets.some((target) => wasAttacked(view, target) === 'met');
  return struck || pushedDown ? 'met' : 'unknown';
}

/** Hindered the duty, or at least nobody has found that it did not. */
export function notFoundHarmless(view: View): ConditionState {
  const { obstructedDuty, resultBeyondPersons } = view.facts;
  if (obstructedDuty !== 'unknown') return answered(obstructedDuty, 'yes');
  // A car with nobody in it may be damaged without anybody being kept from anything.
  const nothingButGear = [...view.acts].every((act) => isOfThings(act));
  return nothingButGear && resultBeyondPersons.policeVehicleOccupied === 'no' ? 'unknown' : 'met';
}

function isOfThings(act: ActKind): boolean {
  return act === 'damagePoliceVehicleOrGear' || act === 'damageOtherProperty';
}

/** The prosecutor or the court has let the crime go; what remains is a public-order case. Source: 解释 第十一条. */
export function wasNotProsecuted({ facts }: View): boolean {
  return facts.measuresTaken.some(({ kind }) => kind === 'nonProsecution' || kind === 'exemptFromPunishment');
}

/** Below the age of responsibility for assault and obstruction; the public-order track stays. Source: 刑法 第十七条. */
export function isTooYoung({ facts: { offender } }: View): boolean {
  return offender.age !== null && offender.age < 16;
}

/** Roles of those who carry a crowd; onlookers and mere blockers do not. Source: 刑法 第二百九十条. */
export function isActiveInCrowd({ facts: { crowd } }: View): ConditionState {
  if (crowd.role === 'unknown') return 'unknown';
  return when(crowd.role === 'organiser' || crowd.role === 'inciter' || crowd.role === 'assaulter');
}

/** Has anybody written down why it could have killed or maimed? */
export function judgedLethal(view: View): boolean {
  return judged(view.facts.lethalRisk, 'yes') === 'met';
}

/** Disputed enforcement nobody has judged yet. Source: 解释 第四条. */
export function isFaultOpen({ facts: { policeFault } }: View): boolean {
  return policeFault.disputed === 'yes' && policeFault.jointlyConfirmed !== 'yes';
}

/** Acts written down for several people together, who differ in what the elements ask of one of them. */
export function isNotToldApart({ facts, targets }: View): boolean {
  const together = targets.filter(({ acts }) => acts.length === 0);
  const kinds = together.map((target) =>
    [target.capacity, target.duty, injuredAtLeast(target, 'minor')].join(' '),
  );
  return new Set(kinds).size > 1 && hasListedAttack(new Set(facts.acts));
}
