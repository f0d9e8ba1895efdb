import type { Day } from '../../kernel/moment.ts';
import { emptyFacts, type Answer, type DispositionFacts } from '../facts.ts';
import { fieldsOf, meaningOf, shown, textOf, type Findings } from './finding.ts';
import { normalised } from './clauses.ts';
import { isFabricated } from './complaints.ts';
import * as says from './narrative.ts';
import { readActs } from './readActs.ts';
import { readOffender } from './readOffender.ts';
import { readTargets } from './readTargets.ts';
import { drivingIntent } from './wordsOfDriving.ts';
import { answerWords, faultWords, roleWords } from './words.ts';

type Fields = Readonly<Record<string, unknown>>;

/**
 * The `facts` of a published case as the decision table asks them, for one of its people.
 *
 * Shape: what the person's own entry says goes before what the record says of all. `null` and words of no known meaning are unknown;
 * the narrative only adds acts, it never denies one. Fails: never; what could not be read is in `findings`.
 */
export function readPublishedFacts(
  record: Fields,
  person: Fields,
  actDate: Day | null,
  findings: Findings,
): DispositionFacts {
  const facts = { ...record, ...ownWords(person) };
  const story = storyOf(facts);
  const acts = readActs(facts, story, findings);
  const actYear = actDate === null ? null : Number(actDate.slice(0, 4));
  const lawful = lawfulness(facts['on_duty_lawful'], findings);
  return {
    ...emptyFacts(),
    actDate,
    targets: readTargets(facts, story, findings),
    acts,
    intent: acts.includes('vehicleRamming') ? drivingIntent(story) : 'unknown',
    obstructedDuty: facts['on_duty_lawful'] === true && says.hindersDuty(story) ? 'yes' : 'unknown',
    occupantsEndangered: endangered(facts),
    lethalRisk: judgement(facts['lethal_risk'], '来源所载的认定'),
    policeFault: { ...faultOf(facts, findings), disputed: lawful.disputed },
    legality: { ...emptyFacts().legality, authority: lawful.authority },
    consequences: says.hasEscaped(story) ? ['suspectEscaped'] : [],
    crowd: crowdOf(facts, story, findings),
    resultBeyondPersons: {
      ...emptyFacts().resultBeyondPersons,
      propertyDamageYuan: amountOf(facts['property_damage_cny'], findings),
    },
    statement: {
      ...emptyFacts().statement,
      officerIdentifiable: says.isGeneric(story) ? 'no' : plain(facts['officer_named']),
      fabricated: isFabricated(story) ? 'yes' : plain(facts['fabricated']),
      abusive: says.isAbusive(story) ? 'yes' : plain(facts['abusive']),
      views: countOf(facts['views']),
      reposts: countOf(facts['reposts']),
    },
    offender: readOffender(person, actYear, findings),
  };
}

/** What a person's entry may say for itself beside who they are. */
function ownWords(person: Fields): Fields {
  const keys = ['violence', 'violence_detail', 'weapon', 'targets', 'role', 'summary', 'acts_text', 'online'];
  return Object.fromEntries(keys.filter((key) => key in person).map((key) => [key, person[key]]));
}

function storyOf(facts: Fields): string {
  return ['violence_detail', 'summary', 'acts_text'].map((key) => normalised(textOf(facts[key]))).join('；');
}

function plain(value: unknown): Answer {
  return meaningOf(answerWords, String(value).trim().toLowerCase()) ?? 'unknown';
}

function judgement(value: unknown, reasons: string): DispositionFacts['lethalRisk'] {
  const answer = plain(value);
  return { answer, reasons: answer === 'unknown' ? '' : reasons };
}

/** A record that states no violence at all states no danger to anybody inside a kicked car either. */
function endangered(facts: Fields): DispositionFacts['occupantsEndangered'] {
  const stated = judgement(facts['occupants_endangered'], '来源所载的认定');
  if (stated.answer !== 'unknown' || facts['violence'] !== 'none') return stated;
  return { answer: 'no', reasons: '来源写明没有暴力' };
}

function lawfulness(
  value: unknown,
  findings: Findings,
): { readonly disputed: Answer; readonly authority: Answer } {
  if (value === true) return { disputed: 'no', authority: 'unknown' };
  if (value === false) return { disputed: 'yes', authority: 'no' };
  if (value === 'disputed') return { disputed: 'yes', authority: 'unknown' };
  if (value !== null && value !== undefined && value !== 'unknown')
    findings.add('facts.on_duty_lawful', 'wordUnknown', `不认识的执法合法性“${shown(value)}”，按不明处理`);
  return { disputed: 'unknown', authority: 'unknown' };
}

/** Set by people only: a finding somebody entered beside the published facts. */
function faultOf(facts: Fields, findings: Findings): Omit<DispositionFacts['policeFault'], 'disputed'> {
  const value = facts['police_fault'] ?? facts['fault'] ?? facts['执法过错'];
  if (value === null || value === undefined)
    return { level: 'unknown', jointlyConfirmed: 'unknown', reasons: '' };
  const level = meaningOf(faultWords, textOf(value));
  if (level !== undefined) return { level, jointlyConfirmed: 'yes', reasons: '补充认定' };
  findings.add('facts.police_fault', 'wordUnknown', `不认识的过错程度“${shown(value)}”，按不明处理`);
  return { level: 'unknown', jointlyConfirmed: 'unknown', reasons: '' };
}

function crowdOf(facts: Fields, story: string, findings: Findings): DispositionFacts['crowd'] {
  const { crowd } = facts;
  if (typeof crowd !== 'boolean' && crowd !== null && crowd !== undefined)
    findings.add('facts.crowd', 'wordUnknown', `不认识的聚众记录“${shown(crowd)}”，按不明处理`);
  const stated = meaningOf(roleWords, textOf(facts['role'] ?? fieldsOf(crowd)['role']));
  if (crowd !== true) return { gathered: 'unknown', role: stated ?? 'unknown' };
  return { gathered: 'yes', role: stated ?? roleInWords(facts['violence'], story) };
}

function roleInWords(violence: unknown, story: string): DispositionFacts['crowd']['role'] {
  if (says.organises(story)) return 'organiser';
  if (says.incites(story)) return 'inciter';
  if (violence !== 'none' && violence !== null && violence !== undefined) return 'assaulter';
  return says.onlyLooksOn(story) ? 'onlooker' : 'unknown';
}

function amountOf(value: unknown, findings: Findings): number | null {
  if (value === null || value === undefined) return null;
  if (typeof value === 'number' && Number.isFinite(value) && value >= 0) return value;
  findings.add('facts.property_damage_cny', 'shapeUnknown', `损失“${shown(value)}”不是金额，按不明处理`);
  return null;
}

function countOf(value: unknown): number | null {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 ? value : null;
}
