import { Day } from '../../kernel/moment.ts';
import type { DispositionFacts } from '../facts.ts';
import { openTracks } from '../openTracks.ts';
import type { DispositionProposal } from '../proposal.ts';
import { ruleSetFor, type RuleSetFile } from '../ruleSets.ts';
import { collectFindings, fieldsOf, shown, textOf, type Findings, type ReadFinding } from './finding.ts';
import { offendersOf } from './readOffender.ts';
import { readPublishedFacts } from './readPublishedFacts.ts';

export interface PublishedPerson {
  readonly person: string;
  readonly facts: DispositionFacts;
  /** By the law the case is looked at under. */
  readonly proposal: DispositionProposal;
  /** By the law of the day of the act; `null` when the day is not told or no stored set covers it. */
  readonly atActDate: DispositionProposal | null;
}

export interface PublishedJudgement {
  readonly id: string;
  readonly title: string;
  readonly actDate: Day | null;
  /** Empty = the record has no facts to judge. */
  readonly people: readonly PublishedPerson[];
  readonly findings: readonly ReadFinding[];
}

/**
 * Judges one published record. Its facts are looked at under the law of `today`, as the corpus was; beside it stands what the law
 * of the day of the act says, which is what binds when a real case is decided (刑法 第十二条).
 */
export function judgePublishedCase(
  record: unknown,
  index: number,
  file: RuleSetFile,
  today: Day,
): PublishedJudgement {
  const findings = collectFindings();
  const fields = fieldsOf(record);
  const id = textOf(fields['id']) === '' ? `第${index + 1}条` : textOf(fields['id']);
  const title = textOf(fields['title']);
  const actDate = actDateOf(fields, findings);
  const facts = fieldsOf(fields['facts']);
  if (Object.keys(facts).length === 0) {
    findings.add('facts', 'missing', `没有可以评判的 facts（${shown(fields['facts'])}）`);
    return { id, title, actDate, people: [], findings: findings.all };
  }
  nameUnread(facts, findings);
  const people = offendersOf(facts).map((person, place) => {
    const read = readPublishedFacts(facts, person, actDate, findings);
    const atActDate = actDate === null ? null : ruleSetFor(file, actDate);
    return {
      person: textOf(person['name'] ?? person['role']) || `行为人${place + 1}`,
      facts: read,
      proposal: openTracks({ ...read, actDate: today }, ruleSetFor(file, today)),
      atActDate: atActDate === null ? null : openTracks(read, atActDate),
    };
  });
  return { id, title, actDate, people, findings: distinct(findings.all) };
}

/** The day of the act; where only a month or year is told, its first day selects the law and that is said. */
function actDateOf(fields: Readonly<Record<string, unknown>>, findings: Findings): Day | null {
  const told =
    fieldsOf(fields['facts'])['act_date'] ??
    fieldsOf(fields['meta'])['incident_date'] ??
    fields['incident_date'];
  if (told === null || told === undefined) return null;
  const match = /^(\d{4})(?:-(\d{1,2}))?(?:-(\d{1,2}))?$/.exec(textOf(told).trim());
  const [, year = '', month, day] = match ?? [];
  const parsed = Day.safeParse(`${year}-${(month ?? '1').padStart(2, '0')}-${(day ?? '1').padStart(2, '0')}`);
  if (match === null || !parsed.success) {
    findings.add('meta.incident_date', 'shapeUnknown', `行为日期“${shown(told)}”读不懂，按不明处理`);
    return null;
  }
  if (day === undefined)
    findings.add(
      'meta.incident_date',
      'lowestMeaning',
      `行为日期只写到${month === undefined ? '年' : '月'}，按第一天选法`,
    );
  return parsed.data;
}

const readFields: ReadonlySet<string> = new Set([
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

/** A field nobody reads is named: what it says must not be taken for considered. */
function nameUnread(facts: Readonly<Record<string, unknown>>, findings: Findings): void {
  for (const key of Object.keys(facts).filter((name) => !readFields.has(name)))
    findings.add(`facts.${key}`, 'wordUnknown', `不认识的字段“${shown(key)}”，没有计入`);
}

function distinct(findings: readonly ReadFinding[]): readonly ReadFinding[] {
  return [...new Map(findings.map((finding) => [`${finding.path} ${finding.message}`, finding])).values()];
}
