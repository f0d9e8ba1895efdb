import { finalBlocksOn } from '../proposal.ts';
import type { Day } from '../../kernel/moment.ts';
import type { DispositionProposal } from '../proposal.ts';
import { fieldsOf } from './finding.ts';
import { judgePublishedCase, type PublishedJudgement, type PublishedPerson } from './judgePublishedCase.ts';
import type { RuleSetFile } from '../ruleSets.ts';

/** Raised when a field of the report changes its meaning; added fields do not raise it. */
const FORMAT = 1;

/** The cases of a file: a list, or `{cases: […]}`; `null` = neither. */
export function casesIn(parsed: unknown): readonly unknown[] | null {
  if (Array.isArray(parsed)) return parsed;
  const { cases } = fieldsOf(parsed);
  return Array.isArray(cases) ? cases : null;
}

/** What `dossier disposition --json` prints. Shape: README, `disposition`. */
export function publishedReport(cases: readonly unknown[], file: RuleSetFile, today: Day) {
  const judged = nameRepeated(cases.map((record, index) => judgePublishedCase(record, index, file, today)));
  return {
    format: FORMAT,
    rulesVersion: file.version,
    judgedOn: today,
    counts: {
      cases: judged.length,
      judged: judged.filter(({ people }) => people.length > 0).length,
      notJudged: judged.filter(({ people }) => people.length === 0).length,
      withFindings: judged.filter(({ findings }) => findings.length > 0).length,
    },
    cases: judged.map(caseReport),
  };
}
export type PublishedReport = ReturnType<typeof publishedReport>;

/** A case that comes twice under one name is judged twice and said. */
function nameRepeated(judged: readonly PublishedJudgement[]): readonly PublishedJudgement[] {
  const seen = new Set<string>();
  return judged.map((one) => {
    if (!seen.has(one.id)) {
      seen.add(one.id);
      return one;
    }
    const repeated = {
      path: 'id',
      code: 'contradiction',
      message: `案号“${one.id}”在文件里不止一次`,
    } as const;
    return { ...one, findings: [...one.findings, repeated] };
  });
}

function caseReport({ id, title, actDate, people, findings }: PublishedJudgement) {
  return { id, title, actDate, judged: people.length > 0, findings, persons: people.map(personReport) };
}

function personReport({ person, proposal, atActDate, comparison }: PublishedPerson) {
  return {
    person,
    ...outcome(proposal),
    tracks: proposal.tracks.map(
      ({ track, standing, qualification, ruleIds, basis, penalty, limits, measure, ...rest }) => ({
        track,
        standing,
        qualification,
        ruleIds,
        basis,
        penalty,
        limits,
        conditions: rest.conditions.map(({ text, state, factKey }) => ({ text, state, fact: factKey })),
        missingFacts: rest.missingFacts.map(({ factKey }) => factKey),
        finalBlocked: finalBlocksOn(track, proposal).map(({ text }) => text),
        aggravating: rest.aggravating.map(told),
        warnings: rest.warnings.map(told),
        measure: {
          measure: measure.measure,
          label: measure.label,
          state: measure.state,
          range: measure.range,
          reasons: measure.reasons,
          approvals: measure.approvals,
          documents: measure.documents,
          warnings: measure.warnings.map(told),
        },
      }),
    ),
    missingFacts: proposal.missingFacts.map(({ factKey, question, why, opens, closes }) => ({
      fact: factKey,
      question,
      why,
      opens,
      closes,
    })),
    forbidden: forbiddenOf(proposal),
    closed: proposal.closed.map(({ track, qualification, ruleId, unmet }) => ({
      track,
      qualification,
      ruleId,
      unmet: unmet.map(({ text, factKey }) => ({ text, fact: factKey })),
    })),
    notInForce: proposal.notInForce,
    warnings: proposal.warnings.map(told),
    leniency: proposal.leniency.filter(({ state }) => state === 'met').map(told),
    ruleIds: ruleIdsOf(proposal),
    atActDate: atActDate === null ? null : { ...outcome(atActDate), forbidden: forbiddenOf(atActDate) },
    lawComparison: comparison,
  };
}

const told = ({ ruleId, text }: { readonly ruleId: string; readonly text: string }) => ({ ruleId, text });

function forbiddenOf({ forbidden }: DispositionProposal) {
  return forbidden.map(({ track, conclusion, reason, ruleId, basis }) => ({
    track,
    conclusion,
    reason,
    ruleId,
    basis,
  }));
}

function outcome(proposal: DispositionProposal) {
  return {
    ruleSet: proposal.rulesetVersion,
    openTracks: proposal.tracks.map(({ track }) => track),
    leading: proposal.leading,
  };
}

/** Every rule that opened, closed or warned, once each. */
function ruleIdsOf(proposal: DispositionProposal): readonly string[] {
  const ids = [
    ...proposal.tracks.flatMap(({ ruleIds }) => ruleIds),
    ...proposal.forbidden.map(({ ruleId }) => ruleId),
    ...proposal.warnings.map(({ ruleId }) => ruleId),
  ];
  return [...new Set(ids)].sort();
}
