import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { judgePublishedCase } from '#domain/disposition/published/judgePublishedCase.ts';
import { Day } from '#domain/kernel/moment.ts';
import { ruleSetFile } from '../aRecord.ts';

interface CorpusCase {
  readonly id: string;
  readonly title: string;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly analysis_ours: {
    readonly acceptable_tracks_under_2025_rules: readonly string[];
    readonly actual_track_bucket: readonly string[];
    readonly use_in_tests: 'hard' | 'soft' | 'legacy_flip' | 'facts_only';
  };
}

const corpus: { readonly cases: readonly CorpusCase[] } = JSON.parse(
  readFileSync(new URL('corpus/cases.json', import.meta.url), 'utf8'),
);
const today = Day.parse('2026-11-28');

/** As cases.md §4 says: what only people may find is fed where the outcome rests on it, and nothing else. */
function proposalOf(entry: CorpusCase, finding: Readonly<Record<string, unknown>> = {}) {
  const record = { ...entry, facts: { ...entry.facts, ...finding } };
  const [person] = judgePublishedCase(record, 0, ruleSetFile, today).people;
  if (person === undefined) throw new Error(`${entry.id} was not judged`);
  return person.proposal;
}

const openIn = ({ tracks }: ReturnType<typeof proposalOf>) => tracks.map(({ track }) => track as string);
const usedAs = (use: CorpusCase['analysis_ours']['use_in_tests']) =>
  corpus.cases
    .filter(({ analysis_ours }) => analysis_ours.use_in_tests === use)
    .map((entry) => [`${entry.id} ${entry.title}`, entry] as const);
const restsOnFault = ({ analysis_ours }: CorpusCase) =>
  analysis_ours.acceptable_tracks_under_2025_rules.includes('no_crime');
/** 足以致人重伤、死亡 is written by people; the corpus found it where the aggravated tier is the one track. */
const restsOnDanger = ({ analysis_ours }: CorpusCase) =>
  analysis_ours.acceptable_tracks_under_2025_rules.includes('277-5-agg');

describe('published cases', () => {
  it.each(usedAs('hard'))('hard: %s leads to its one defensible track', (_, entry) => {
    const proposal = proposalOf(entry, {
      ...(restsOnFault(entry) ? { police_fault: '严重' } : {}),
      ...(restsOnDanger(entry) ? { lethal_risk: true } : {}),
    });
    expect(entry.analysis_ours.acceptable_tracks_under_2025_rules).toContain(proposal.leading);
  });

  it.each(usedAs('hard'))('hard: %s has that track open without any added finding', (_, entry) => {
    const open = openIn(proposalOf(entry));
    expect(open).toEqual(expect.arrayContaining([...entry.analysis_ours.acceptable_tracks_under_2025_rules]));
  });

  it.each(usedAs('soft'))('soft: %s has its outcome among the open tracks', (_, entry) => {
    const open = openIn(proposalOf(entry));
    expect(entry.analysis_ours.actual_track_bucket.filter((track) => open.includes(track))).not.toEqual([]);
  });

  it.each(usedAs('legacy_flip'))('legacy: %s is not decided again as it was', (_, entry) => {
    const proposal = proposalOf(entry);
    const then = entry.analysis_ours.actual_track_bucket;
    expect(openIn(proposal).filter((track) => then.includes(track))).toEqual([]);
    const refused = proposal.forbidden.map(({ track }) => track as string);
    expect(refused).toEqual(expect.arrayContaining([...then]));
  });

  it.each(usedAs('facts_only'))('facts only: %s is judged and nothing unproved leads', (_, entry) => {
    const proposal = proposalOf(entry);
    const lead = proposal.tracks.find(({ track }) => track === proposal.leading);
    expect(['supported', 'provisional']).toContain(lead?.standing);
    expect(proposal.missingFacts).not.toEqual([]);
  });

  it.each(corpus.cases.map((entry) => [entry.id, entry] as const))(
    '%s never has a forbidden track open and cites a rule for every track',
    (_, entry) => {
      const proposal = proposalOf(entry);
      const closed = new Set(proposal.forbidden.map(({ track }) => track));
      expect(proposal.tracks.filter(({ track }) => closed.has(track))).toEqual([]);
      expect(proposal.tracks.filter(({ ruleIds }) => ruleIds.length === 0)).toEqual([]);
    },
  );

  it('[D-G0] an act of another time also gets the tracks of the law of its day', () => {
    const old = corpus.cases
      .map((entry, index) => judgePublishedCase(entry, index, ruleSetFile, today))
      .filter(({ actDate }) => actDate !== null && actDate >= '2006-03-01' && actDate < '2021-03-01');
    expect(old.length).toBeGreaterThan(20);
    for (const { people } of old) {
      const open = people[0]?.atActDate?.tracks.map(({ track }) => track) ?? [];
      expect(open).not.toEqual([]);
      expect(open).not.toContain('277-5');
      expect(open).not.toContain('277-5-agg');
    }
  });
});
