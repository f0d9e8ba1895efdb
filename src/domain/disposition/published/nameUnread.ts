import { fieldsOf, shown, type Findings } from './finding.ts';

const ofFacts: ReadonlySet<string> = new Set([
  'violence',
  'violence_detail',
  'weapon',
  'targets',
  'target_property',
  'on_duty_lawful',
  'offender',
  'offenders',
  'crowd',
  'online',
  'property_damage_cny',
  'summary',
  'act_date',
  'role',
  'duty',
  'abusive',
  'acts_text',
  'officer_present',
  'lethal_risk',
  'occupants_endangered',
  'police_fault',
  'fault',
  '执法过错',
  'officer_named',
  'fabricated',
  'views',
  'reposts',
]);
const ofTarget: ReadonlySet<string> = new Set([
  'kind',
  'injury',
  'injury_text',
  'count',
  'with_officer',
  'led_by_officer',
  'name',
  'note',
]);
const ofOffender: ReadonlySet<string> = new Set([
  'name',
  'role',
  'age',
  'drunk',
  'mental',
  'prior',
  'other',
  'surrendered',
  'apologised',
  'apologized',
  'remorse',
  'compensated',
  'forgiven',
  'forgiveness',
  'pregnant',
  'pregnant_or_nursing',
  'ill',
  'serious_illness',
  'deputy',
  'public_employee',
  'deceased',
  'dead',
  'serving_sentence',
  'blind_or_deaf_mute',
  'deaf_mute',
  'blind',
  'coerced',
  'merit',
  'meritorious',
  'confessed',
  'impersonated_police',
  'impersonated',
  'violence',
  'violence_detail',
  'weapon',
  'targets',
  'summary',
  'acts',
  'acts_text',
  'online',
]);

/** A field nobody reads is named: what it says must not be taken for considered. */
export function nameUnread(facts: Readonly<Record<string, unknown>>, findings: Findings): void {
  name(facts, ofFacts, 'facts', findings);
  listed(facts['targets'], 'facts.targets', ofTarget, findings);
  listed(facts['offenders'], 'facts.offenders', ofOffender, findings);
  if (!Array.isArray(facts['offender']))
    name(fieldsOf(facts['offender']), ofOffender, 'facts.offender', findings);
  const { online } = facts;
  if (online !== null && online !== undefined && online !== 'unknown' && typeof online !== 'boolean')
    findings.add('facts.online', 'wordUnknown', `不认识的网络记录“${shown(online)}”，按不明处理`);
}

function listed(value: unknown, path: string, known: ReadonlySet<string>, findings: Findings): void {
  const entries: readonly unknown[] = Array.isArray(value) ? value : [value];
  entries.forEach((entry, place) => name(fieldsOf(entry), known, `${path}[${place}]`, findings));
}

function name(
  fields: Readonly<Record<string, unknown>>,
  known: ReadonlySet<string>,
  path: string,
  findings: Findings,
): void {
  for (const key of Object.keys(fields).filter((each) => !known.has(each)))
    findings.add(`${path}.${key}`, 'wordUnknown', `不认识的字段“${shown(key)}”，没有计入`);
}
