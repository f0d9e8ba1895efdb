import { judgePublishedCase } from '#domain/disposition/published/judgePublishedCase.ts';
import { Day } from '#domain/kernel/moment.ts';
import { ruleSetFile } from '../aRecord.ts';

export const today = Day.parse('2026-11-28');

type Fields = Readonly<Record<string, unknown>>;

/** A published record of one unhurt officer in lawful duty, as far as the test says nothing else. */
export function readCase(facts: Fields, rest: Fields = {}) {
  const record = {
    id: 'T1',
    facts: { targets: [{ kind: 'officer', injury: 'none' }], on_duty_lawful: true, ...facts },
    meta: { incident_date: '2026-03-01' },
    ...rest,
  };
  const judged = judgePublishedCase(record, 0, ruleSetFile, today);
  const [person] = judged.people;
  if (person === undefined) throw new Error('not judged');
  const { facts: read, proposal, atActDate } = person;
  return {
    facts: read,
    acts: read.acts,
    proposal,
    atActDate,
    open: proposal.tracks.map(({ track }) => track),
    findings: judged.findings,
    codes: judged.findings.map(({ path, code }) => `${path} ${code}`),
    people: judged.people,
  };
}

/** A record that speaks of no violence, or of the violence given, and tells the rest in words. */
export const told = (summary: string, facts: Fields = {}) =>
  readCase({ violence: 'none', summary, ...facts });
