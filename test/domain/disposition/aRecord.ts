import {
  emptyFacts,
  emptyTarget,
  type DispositionFacts,
  type TargetFacts,
} from '#domain/disposition/facts.ts';
import { openTracks } from '#domain/disposition/openTracks.ts';
import { finalBlocksOn } from '#domain/disposition/proposal.ts';
import type { DispositionProposal, OpenTrack } from '#domain/disposition/proposal.ts';
import { RuleSetFile, ruleSetFor, type RuleSet } from '#domain/disposition/ruleSets.ts';
import type { TrackId } from '#domain/disposition/tracks.ts';
import type { InjuryAssessment, InjuryGrade } from '#domain/infringement/injury.ts';
import { Day } from '#domain/kernel/moment.ts';
import { shipped } from '../shipped.ts';

export const actDay = Day.parse('2026-03-24');

export const ruleSetFile = RuleSetFile.parse(shipped('law/ruleSets'));

/** The rule set of a day that the shipped file covers. */
export function ruleSetOn(day: string): RuleSet {
  const ruleSet = ruleSetFor(ruleSetFile, Day.parse(day));
  if (ruleSet === null) throw new Error(`no rule set on ${day}`);
  return ruleSet;
}

export const ruleSet = ruleSetOn('2026-03-24');

/** A record of which only what the test names is known; one on-duty officer unless it names others. */
export function aRecord(over: Partial<DispositionFacts> = {}): DispositionFacts {
  return { ...emptyFacts(), actDate: actDay, targets: [anOfficer()], actsComplete: 'yes', ...over };
}

/** An officer on duty, unhurt unless the test says otherwise. */
export function anOfficer(over: Partial<TargetFacts> = {}): TargetFacts {
  return {
    ...emptyTarget('测试民警甲'),
    capacity: 'officer',
    duty: 'onDuty',
    injury: { status: 'none' },
    ...over,
  };
}

/** An auxiliary on duty, led by an officer. */
export function anAuxiliary(over: Partial<TargetFacts> = {}): TargetFacts {
  return {
    ...anOfficer(over),
    officerId: '测试辅警乙',
    capacity: 'auxiliaryOfficer',
    withOfficerLeading: 'yes',
    ...over,
  };
}

/** An offender of whom everything asked has been answered harmlessly. */
export const plainAdult: DispositionFacts['offender'] = {
  age: 35,
  drunk: 'no',
  pregnantOrNursing: 'no',
  mentalDoubt: 'no',
  mentalCapacity: 'full',
  seriousIllness: 'no',
  deputy: 'no',
  publicEmployee: 'no',
  deceased: 'no',
  priorWithinYear: 'no',
  servingSentence: 'no',
  blindOrDeafMute: 'no',
  coerced: 'no',
  impersonatedPolice: 'no',
  confessed: 'no',
  merit: 'no',
  surrendered: 'no',
  remorse: 'no',
  compensation: 'no',
  forgiveness: 'no',
};

export function gradedAs(grade: InjuryGrade): InjuryAssessment {
  return {
    status: 'graded',
    grade,
    opinionNumber: '测鉴〔2026〕1号',
    receivedOn: Day.parse('2026-03-25'),
    body: '测试鉴定所',
  };
}

export function proposalFor(over: Partial<DispositionFacts>): DispositionProposal {
  return openTracks(aRecord(over), ruleSet);
}

/** `277-5 supported`, in the order of the proposal. */
export function openIn(proposal: DispositionProposal): readonly string[] {
  return proposal.tracks.map(({ track, standing }) => `${track} ${standing}`);
}

export function trackOf(proposal: DispositionProposal, track: TrackId): OpenTrack {
  const found = proposal.tracks.find((open) => open.track === track);
  if (found === undefined) throw new Error(`track ${track} is not open`);
  return found;
}

/** Ids of the guards that forbid a track. */
export function guardsAgainst(proposal: DispositionProposal, track: TrackId | null): readonly string[] {
  return proposal.forbidden.filter((conclusion) => conclusion.track === track).map(({ ruleId }) => ruleId);
}

/** Ids of what keeps a track from being final. */
export function blocksOf(proposal: DispositionProposal, track: TrackId): readonly string[] {
  return finalBlocksOn(track, proposal).map(({ ruleId }) => ruleId);
}
