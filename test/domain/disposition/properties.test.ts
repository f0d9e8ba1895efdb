import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { actKinds, type ActKind } from '#domain/disposition/acts.ts';
import {
  Answer,
  DispositionFacts,
  emptyFacts,
  OffenderFacts,
  PoliceFault,
  TargetFacts,
} from '#domain/disposition/facts.ts';
import { factsOf } from '#domain/case/factsOf.ts';
import type { RightsCase } from '#domain/case/rightsCase.ts';
import { openTracks } from '#domain/disposition/openTracks.ts';
import { DispositionProposal } from '#domain/disposition/proposal.ts';
import { standingsOf } from '#domain/disposition/standings.ts';
import { gravity, isCriminal, isPenal, type TrackId } from '#domain/disposition/tracks.ts';
import { viewOf } from '#domain/disposition/view.ts';
import { injuryGrades } from '#domain/infringement/injury.ts';
import { Day } from '#domain/kernel/moment.ts';
import { aCase } from '#test/people/aCase.ts';
import { actDay, anOfficer, gradedAs, plainAdult, ruleSet, ruleSetOn } from './aRecord.ts';

const answer = fc.constantFrom(...Answer.options);
const judgement = fc.record({ answer, reasons: fc.constantFrom('', '测试理由') });
const injury = fc.oneof(
  fc.constant({ status: 'unknown' as const }),
  fc.constant({ status: 'none' as const }),
  fc.constantFrom(...injuryGrades).map(gradedAs),
);
const acts = fc.uniqueArray(fc.constantFrom(...actKinds), { maxLength: 4 });
const target: fc.Arbitrary<TargetFacts> = fc.record({
  officerId: fc.constant('测试民警甲'),
  capacity: fc.constantFrom(...TargetFacts.shape.capacity.options),
  withOfficerLeading: answer,
  duty: fc.constantFrom(...TargetFacts.shape.duty.options),
  injury,
  acts: fc.constant([]),
});
const offender = fc.record({
  age: fc.option(fc.integer({ min: 8, max: 90 }), { nil: null }),
  drunk: answer,
  pregnantOrNursing: answer,
  mentalDoubt: answer,
  mentalCapacity: fc.constantFrom(...OffenderFacts.shape.mentalCapacity.options),
  seriousIllness: answer,
  deputy: answer,
  publicEmployee: answer,
  deceased: answer,
  priorWithinYear: answer,
  servingSentence: answer,
  blindOrDeafMute: answer,
  coerced: answer,
  impersonatedPolice: answer,
  confessed: answer,
  merit: answer,
  surrendered: answer,
  remorse: answer,
  compensation: answer,
  forgiveness: answer,
});
const answers: fc.Arbitrary<DispositionFacts> = fc
  .record({
    targets: fc.array(target, { maxLength: 3 }),
    acts,
    actsComplete: answer,
    minorContactOnly: judgement,
    intent: fc.constantFrom(...DispositionFacts.shape.intent.options),
    obstructedDuty: answer,
    occupantsEndangered: judgement,
    lethalRisk: judgement,
    policeFault: fc.record({
      level: fc.constantFrom(...PoliceFault.shape.level.options),
      jointlyConfirmed: answer,
      disputed: answer,
      reasons: fc.constant(''),
    }),
    offender,
  })
  .map((over) => ({ ...emptyFacts(), ...over }));
/** One day of every rule set: what holds, holds under each. */
const actDays = ['2010-05-04', '2018-05-04', '2022-05-04', '2025-05-04', '2026-03-24'].map((day) =>
  Day.parse(day),
);
const facts: fc.Arbitrary<DispositionFacts> = fc
  .tuple(answers, fc.constantFrom(...actDays))
  .map(([record, actDate]) => ({ ...record, actDate }));

const run = (record: DispositionFacts) => standingsOf(viewOf(record, ruleSetOn(record.actDate ?? actDay)));
const tracksOf = (record: DispositionFacts) => run(record).tracks.map(({ track }) => track);
const wordActs: readonly ActKind[] = [
  'verbalAbuse',
  'grievance',
  'filming',
  'blocking',
  'onlinePost',
  'rumour',
  'untrueComplaint',
];
/** Records tried for each property; `PROPERTY_RECORDS=20000` for a long look. */
const records = Number(process.env['PROPERTY_RECORDS'] ?? 400);
const RUNS = { numRuns: records };
/** A whole proposal tries every open question: a hundred times the table. */
const WHOLE = { numRuns: Math.ceil(records / 8) };
const PATIENCE_MS = 20_000 + records * 20;

describe('what holds for every record', { timeout: PATIENCE_MS }, () => {
  it('[D-F1] words only never open 袭警罪', () => {
    const wordsOnly = fc.tuple(facts, fc.uniqueArray(fc.constantFrom(...wordActs), { minLength: 1 }));
    fc.assert(
      fc.property(wordsOnly, ([record, words]) => {
        const open = tracksOf({ ...record, acts: words });
        expect(open).not.toContain('277-5');
        expect(open).not.toContain('277-5-agg');
      }),
      RUNS,
    );
  });

  it('[D-F2] auxiliaries only never open 袭警罪', () => {
    const auxiliaries = fc.array(
      target.map((one) => ({ ...one, capacity: 'auxiliaryOfficer' as const })),
      { minLength: 1, maxLength: 3 },
    );
    fc.assert(
      fc.property(facts, auxiliaries, (record, targets) => {
        const open = tracksOf({ ...record, targets });
        expect(open).not.toContain('277-5');
        expect(open).not.toContain('277-5-agg');
      }),
      RUNS,
    );
  });

  it('[D-F3] below sixteen no track of Article 277 is open', () => {
    fc.assert(
      fc.property(facts, fc.integer({ min: 0, max: 15 }), (record, age) => {
        const open = tracksOf({ ...record, offender: { ...record.offender, age } });
        expect(open.filter((track) => track.startsWith('277'))).toEqual([]);
      }),
      RUNS,
    );
  });

  it('[D-G7b] a graver injury never softens the leading track', () => {
    const ladder = [{ status: 'none' as const }, ...injuryGrades.map(gradedAs)];
    const pair = fc
      .tuple(fc.nat(ladder.length - 1), fc.nat(ladder.length - 1))
      .map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);
    fc.assert(
      fc.property(facts, target, pair, (record, one, [lower, higher]) => {
        const leadAt = (step: number) =>
          run({
            ...record,
            targets: [{ ...one, injury: ladder[step] ?? { status: 'none' } }, ...record.targets],
          }).leading;
        expect(severity(leadAt(higher))).toBeGreaterThanOrEqual(severity(leadAt(lower)));
      }),
      RUNS,
    );
  });

  it('[D-W7] drunkenness never changes the tracks', () => {
    fc.assert(
      fc.property(facts, answer, (record, drunk) => {
        expect(run({ ...record, offender: { ...record.offender, drunk } })).toEqual(run(record));
      }),
      RUNS,
    );
  });

  it('[D-G2] serious fault takes no track away and adds no_crime', () => {
    fc.assert(
      fc.property(facts, answer, (record, jointlyConfirmed) => {
        const before = tracksOf({
          ...record,
          policeFault: { level: 'none', jointlyConfirmed: 'yes', disputed: 'no', reasons: '' },
        });
        const after = tracksOf({
          ...record,
          policeFault: { level: 'serious', jointlyConfirmed, disputed: 'no', reasons: '' },
        });
        expect(after).toEqual(expect.arrayContaining([...before, 'no_crime']));
      }),
      RUNS,
    );
  });

  it('[D-F8] for a dead offender every track of punishment is closed', () => {
    fc.assert(
      fc.property(facts, (record) => {
        const { tracks, leading } = run({ ...record, offender: { ...record.offender, deceased: 'yes' } });
        expect(tracks.map(({ track }) => track).filter(isPenal)).toEqual([]);
        expect(leading).toBe('offender_dead');
      }),
      RUNS,
    );
  });

  it('[D-P5] whatever is recorded of another person in the same incident changes nothing for the first', () => {
    fc.assert(
      fc.property(facts, facts, (hitting, blocking) => {
        // A proposal comes of the facts and the law alone: the same facts are the same proposal.
        expect(factsIn(incidentOf([hitting, blocking]), 0)).toEqual(factsIn(incidentOf([hitting]), 0));
      }),
      RUNS,
    );
    const hitter = {
      ...emptyFacts(),
      acts: ['bite' as const],
      targets: [anOfficer({ officerId: 'person1' })],
      offender: plainAdult,
    };
    const blocker = { ...hitter, acts: ['blocking' as const] };
    const both = incidentOf([hitter, blocker]);
    expect([proposalIn(both, 0).leading, proposalIn(both, 1).leading]).toEqual(['277-5', '治61']);
  });

  it('a proposal is plain data of the stated shape, and no forbidden track is open', () => {
    fc.assert(
      fc.property(facts, (record) => {
        const proposal = openTracks(record, ruleSet);
        expect(DispositionProposal.parse(JSON.parse(JSON.stringify(proposal)))).toEqual(proposal);
        const closed = new Set(proposal.forbidden.map(({ track }) => track));
        expect(proposal.tracks.filter(({ track }) => closed.has(track))).toEqual([]);
        expect(
          proposal.tracks.flatMap(({ conditions }) => conditions).filter(({ state }) => state === 'unmet'),
        ).toEqual([]);
      }),
      WHOLE,
    );
  });

  it('no question asks for what is already answered, and answering nothing settles nothing', () => {
    const proposal = openTracks({ ...emptyFacts(), actDate: actDay }, ruleSet);
    expect(proposal.leading).toBeNull();
    expect(proposal.tracks.filter(({ standing }) => standing === 'supported')).toEqual([]);
    expect(DispositionFacts.parse(JSON.parse(JSON.stringify(emptyFacts())))).toEqual(emptyFacts());
  });
});

/** One officer with a minor injury, and as many counterparties as there are answers. */
function incidentOf(answers: readonly DispositionFacts[]): RightsCase {
  const names = ['违法嫌疑人A', '违法嫌疑人B'].slice(0, answers.length);
  const rightsCase = aCase({}, { counterparties: names.map((name) => ({ name, custody: 'summoned' })) });
  const [hurt] = rightsCase.officers;
  if (hurt === undefined) throw new Error('nobody was hurt');
  const facts = rightsCase.counterparties.map(({ id }, index) => [id, answers[index] ?? emptyFacts()]);
  return {
    ...rightsCase,
    facts: Object.fromEntries(facts),
    officers: [{ ...hurt, injury: { ...hurt.injury, assessment: gradedAs('minor') } }],
  };
}

function proposalIn(rightsCase: RightsCase, index: number): DispositionProposal {
  return openTracks(factsIn(rightsCase, index), ruleSet);
}

function factsIn(rightsCase: RightsCase, index: number): DispositionFacts {
  const person = rightsCase.counterparties[index];
  if (person === undefined) throw new Error('no such person');
  return factsOf(rightsCase, person);
}

/** Criminal tracks by gravity, every public-order track alike, everything else nothing. */
function severity(track: TrackId | null): number {
  if (track === null) return 0;
  if (isCriminal(track)) return 100 - gravity(track);
  return isPenal(track) ? 1 : 0;
}
