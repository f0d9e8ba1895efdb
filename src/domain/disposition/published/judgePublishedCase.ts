import type { Day } from '../../kernel/moment.ts';
import { compareLaw, type LawComparison } from '../compareLaw.ts';
import type { DispositionFacts } from '../facts.ts';
import { openTracks } from '../openTracks.ts';
import type { DispositionProposal } from '../proposal.ts';
import { ruleSetFor, type RuleSetFile } from '../ruleSets.ts';
import { collectFindings, fieldsOf, shown, textOf, type ReadFinding } from './finding.ts';
import { nameUnread } from './nameUnread.ts';
import { readActDate } from './readActDate.ts';
import { offendersOf } from './readOffender.ts';
import { readPublishedFacts } from './readPublishedFacts.ts';

export interface PublishedPerson {
  readonly person: string;
  readonly facts: DispositionFacts;
  /** By the law the case is looked at under. */
  readonly proposal: DispositionProposal;
  /** By the law of the day of the act; `null` when the day is not told or no stored set covers it. */
  readonly atActDate: DispositionProposal | null;
  /** Both versions beside each other; `null` = they do not differ, or the day is not told. */
  readonly comparison: LawComparison | null;
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
  const id = idOf(fields['id'], index);
  const title = textOf(fields['title']);
  const act = readActDate(fields, today, findings);
  const actDate = act.day;
  const facts = fieldsOf(fields['facts']);
  if (Object.keys(facts).length === 0) {
    findings.add('facts', 'missing', `没有可以评判的 facts（${shown(fields['facts'])}）`);
    return { id, title, actDate, people: [], findings: findings.all };
  }
  nameUnread(facts, findings);
  const people = offendersOf(facts, findings).map((person, place) => {
    const read = readPublishedFacts(facts, person, act, findings);
    const atActDate = actDate === null ? null : ruleSetFor(file, actDate);
    return {
      person: textOf(person['name'] ?? person['role']) || `行为人${place + 1}`,
      facts: read,
      proposal: openTracks({ ...read, actDate: today }, ruleSetFor(file, today)),
      atActDate: atActDate === null ? null : openTracks(read, atActDate),
      comparison: actDate === null ? null : compareLaw(read, file, { actDate, decidedOn: today }),
    };
  });
  return { id, title, actDate, people, findings: distinct(findings.all) };
}

function idOf(id: unknown, index: number): string {
  if (typeof id === 'number') return String(id);
  return textOf(id) === '' ? `第${index + 1}条` : textOf(id);
}

function distinct(findings: readonly ReadFinding[]): readonly ReadFinding[] {
  return [...new Map(findings.map((finding) => [`${finding.path} ${finding.message}`, finding])).values()];
}
