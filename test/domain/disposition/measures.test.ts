import { describe, expect, it } from 'vitest';
import {
  aRecord,
  anAuxiliary,
  anOfficer,
  gradedAs,
  plainAdult,
  proposalFor,
  trackOf,
  ruleSet,
  ruleSetOn,
} from './aRecord.ts';
import { emptyFacts, Legality, type DispositionFacts, type TargetFacts } from '#domain/disposition/facts.ts';
import { openTracks } from '#domain/disposition/openTracks.ts';
import { Day } from '#domain/kernel/moment.ts';

const assault = { acts: ['bite'], targets: [anOfficer({ injury: gradedAs('minor') })] } as const;
const grounded = { detentionGrounds: [{ item: 1, evidenceIds: ['证据1'] }] } as const;
const serious = {
  seriousCircumstances: { answer: 'yes', kinds: ['ignoredStop'], reasons: '三次警告不听' },
} as const;
const offender = (over: Partial<DispositionFacts['offender']>) => ({ offender: { ...plainAdult, ...over } });
const criminal = (over: Partial<DispositionFacts>) =>
  trackOf(proposalFor({ ...assault, ...over }), '277-5').measure;
const publicOrder = (over: Partial<DispositionFacts>) =>
  trackOf(proposalFor({ acts: ['blocking'], ...over }), '治61').measure;
const warned = ({ warnings }: { readonly warnings: readonly { readonly ruleId: string }[] }) =>
  warnings.map(({ ruleId }) => ruleId);

describe('criminal measure', () => {
  it('[D-M1] detention is proposed only on an evidenced ground of Article 82', () => {
    const measure = criminal({ ...grounded, ...offender({}) });
    expect(measure).toMatchObject({
      route: 'M1',
      measure: 'criminalDetention',
      state: 'proposable',
      warnings: [],
    });
    expect(measure.approvals).toContain('拘留：县级以上公安机关负责人');
    expect(measure.documents).toContain('拘留证');
    expect(measure.basis).toEqual(['xingsu-82', 'chengxu-125']);
    expect(measure.reasons[0]).toContain('可以（不是应当）');
  });

  it.each([[], [{ item: 1, evidenceIds: [] }]])(
    '[D-M1] without evidence for a ground it is not (%#)',
    (...grounds) => {
      const measure = criminal({ detentionGrounds: grounds, ...offender({}) });
      expect(measure).toMatchObject({ measure: 'criminalSummons', state: 'factsMissing' });
      expect(measure.alternatives.map((alternative) => alternative.measure)).toContain('criminalDetention');
    },
  );

  it.each([{ pregnantOrNursing: 'yes' }, { seriousIllness: 'yes' }] as const)(
    '[D-M1] %j is routed to bail',
    (over) => {
      expect(criminal({ ...grounded, ...offender(over) })).toMatchObject({
        measure: 'bail',
        state: 'proposable',
      });
    },
  );

  it('[D-M1] below sixteen bail comes first', () => {
    const targets = [anOfficer({ injury: gradedAs('death') })];
    const proposal = proposalFor({ ...assault, targets, ...grounded, ...offender({ age: 15 }) });
    expect(trackOf(proposal, '234/232').measure.measure).toBe('bail');
  });

  it('[D-M1a] unverified pregnancy or illness is named, not taken as no', () => {
    for (const over of [{ seriousIllness: 'unknown' }, { pregnantOrNursing: 'unknown' }] as const) {
      const measure = criminal({ ...grounded, ...offender(over) });
      expect([measure.state, warned(measure)]).toEqual(['factsMissing', ['D-M1a']]);
    }
  });

  it('[D-M1b] an unknown age holds detention back', () => {
    const measure = criminal({ ...grounded, ...offender({ age: null }) });
    expect(measure.state).toBe('factsMissing');
    expect(warned(measure)).toEqual(['D-M1b']);
  });

  it('[D-M1c] for a minor the guardian and the limits on arrest are named', () => {
    expect(warned(criminal({ ...grounded, ...offender({ age: 17 }) }))).toEqual(['D-M1c']);
    expect(warned(criminal({ ...grounded, ...offender({ age: 18 }) }))).toEqual([]);
  });

  it('[D-M1d] a deputy may not be detained without permission; an unknown status is named', () => {
    for (const deputy of ['yes', 'unknown'] as const) {
      const measure = criminal({ ...grounded, ...offender({ deputy }) });
      expect([measure.state, warned(measure)]).toEqual(['factsMissing', ['D-M1d']]);
    }
  });

  it('[D-M1] on a pending track no measure is more than a possibility', () => {
    const proposal = proposalFor({ acts: ['weaponUse'], ...grounded, ...offender({}) });
    expect(trackOf(proposal, '277-5-agg').measure.state).toBe('factsMissing');
  });
});

describe('public-order measure', () => {
  it('[D-M2] without written grave circumstances Article 61 carries no detention', () => {
    const measure = publicOrder(offender({}));
    expect(measure).toMatchObject({ route: 'M2', measure: 'fine', state: 'proposable' });
    expect(measure.range).toContain('警告或者五百元以下罚款');
    expect(publicOrder({ seriousCircumstances: { answer: 'yes', kinds: [], reasons: ' ' } }).measure).toBe(
      'fine',
    );
  });

  it('[D-M2] with them it is proposed', () => {
    expect(publicOrder({ ...serious, ...offender({}) })).toMatchObject({
      measure: 'administrativeDetention',
      warnings: [],
    });
  });

  it('[D-M2] for beating the base penalty is detention already', () => {
    const proposal = proposalFor({ acts: ['slap'], targets: [anAuxiliary()], ...offender({}) });
    expect(trackOf(proposal, '治51').measure.measure).toBe('administrativeDetention');
  });

  it('[D-M2] what the lowest step carries follows the law of the day', () => {
    const harassed = {
      acts: ['onlinePost', 'harassment'],
      statement: { ...aRecord().statement, officerIdentifiable: 'yes' },
      offender: plainAdult,
    } as const;
    const measureOf = (day: string, track: '治30' | '治50') =>
      trackOf(openTracks(aRecord({ ...harassed, actDate: Day.parse(day) }), ruleSetOn(day)), track).measure;
    expect(measureOf('2025-12-31', '治30').measure).toBe('administrativeDetention');
    expect(measureOf('2026-01-01', '治30').measure).toBe('fine');
    expect(measureOf('2026-01-01', '治30').reasons.join('')).toContain('拘留或者罚款');
    // 警告 is a penalty only where the article names it.
    expect(measureOf('2026-01-01', '治50').alternatives.map(({ measure }) => measure)).not.toContain(
      'warning',
    );
  });

  it('[D-A7] several people beaten at once lift the step of 治51', () => {
    const civilian = anOfficer({ capacity: 'other' });
    const weighs = (
      targets: readonly TargetFacts[],
      crowd: DispositionFacts['crowd'] = { gathered: 'no', role: 'alone' },
    ) =>
      trackOf(
        proposalFor({ acts: ['punchKick'], targets, crowd, offender: plainAdult }),
        '治51',
      ).aggravating.map(({ ruleId }) => ruleId);
    expect(weighs([civilian])).toEqual([]);
    expect(weighs([civilian, civilian])).toEqual(['D-A7']);
    for (const role of ['organiser', 'inciter', 'assaulter'] as const)
      expect(weighs([civilian], { gathered: 'yes', role })).toEqual(['D-A7']);
    for (const role of ['blocker', 'onlooker', 'unknown'] as const)
      expect(weighs([civilian], { gathered: 'yes', role })).toEqual([]);
  });

  it('[D-A8] before 袭警罪 a violent attack on police weighed heavier within 妨害公务, from 2015-11 on', () => {
    const weighs = (day: string) => {
      const record = aRecord({ ...assault, obstructedDuty: 'yes', actDate: Day.parse(day) });
      return trackOf(openTracks(record, ruleSetOn(day)), '277-1').aggravating.map(({ ruleId }) => ruleId);
    };
    expect(weighs('2015-10-31')).toEqual([]);
    expect(weighs('2015-11-01')).toEqual(['D-A8']);
    expect(weighs('2021-02-28')).toEqual(['D-A8']);
  });

  it.each([
    ['an auxiliary', { acts: ['punchKick'], targets: [anAuxiliary()] }],
    ['an officer off duty', { acts: ['punchKick'], targets: [anOfficer({ duty: 'offDutyRevenge' })] }],
    ['an officer who was only threatened', { acts: ['threatOfViolence'], targets: [anOfficer()] }],
  ] as const)('[D-A8] does not weigh heavier against %s', (_, over) => {
    const record = aRecord({ obstructedDuty: 'yes', actDate: Day.parse('2020-01-01'), ...over });
    const { tracks } = openTracks(record, ruleSetOn('2020-01-01'));
    const ids = tracks.flatMap(({ aggravating }) => aggravating.map(({ ruleId }) => ruleId));
    expect(ids).not.toContain('D-A8');
  });

  it('[D-M2] the range follows the law of the day', () => {
    const facts = aRecord({ acts: ['blocking'] });
    expect(trackOf(openTracks(facts, ruleSetOn('2025-12-31')), '治61').measure.range).toContain(
      '二百元以下罚款',
    );
  });

  it.each([
    ['D-M2a', { age: 14 }, true],
    ['D-M2a', { age: 15 }, true],
    ['D-M2b', { age: 16 }, true],
    ['D-M2b', { age: 17, priorWithinYear: 'yes' }, false],
    ['D-M2b', { age: 18 }, false],
    ['D-M2c', { age: 69 }, false],
    ['D-M2c', { age: 70 }, true],
    ['D-M2d', { pregnantOrNursing: 'yes' }, true],
  ] as const)('%s: %j bars the execution of detention: %s', (rule, over, barred) => {
    const measure = publicOrder({ ...serious, ...offender(over) });
    expect(measure.measure).toBe(barred ? 'detentionNotExecuted' : 'administrativeDetention');
    expect(warned(measure).includes(rule)).toBe(barred);
  });

  it('[D-M2a] [D-M2b] [D-M2c] [D-M2d] the bars on execution cite their article', () => {
    expect(publicOrder({ ...serious, ...offender({ age: 70 }) }).basis).toContain('zhian2025-23');
  });

  it('[D-M2e] unknown age or pregnancy is named before detention', () => {
    expect(warned(publicOrder({ ...serious, ...offender({ age: null }) }))).toEqual(['D-M2e']);
    expect(warned(publicOrder({ ...serious, ...offender({ pregnantOrNursing: 'unknown' }) }))).toEqual([
      'D-M2e',
    ]);
  });

  it('[D-M2f] a deputy may not be detained administratively without permission', () => {
    expect(warned(publicOrder({ ...serious, ...offender({ deputy: 'yes' }) }))).toEqual(['D-M2f']);
  });
});

describe('what weighs', () => {
  const aggravating = (over: Partial<DispositionFacts>, track: '277-5' | '治61' = '277-5') =>
    trackOf(proposalFor({ ...assault, ...over }), track).aggravating.map(({ ruleId }) => ruleId);

  it('[D-A1] 轻伤 of an officer weighs heavier', () => {
    expect(aggravating({ targets: [anOfficer({ injury: gradedAs('lightSecond') })] })).toEqual(['D-A1']);
    expect(aggravating({})).toEqual([]);
  });

  it.each(['othersHarmed', 'suspectEscaped', 'evidenceLost', 'majorLoss'] as const)(
    '[D-A2] %s weighs heavier',
    (consequence) => {
      expect(aggravating({ consequences: [consequence] })).toEqual(['D-A2']);
      expect(aggravating({ consequences: ['publicDisorder'] })).toEqual([]);
    },
  );

  it('[D-A3] gathering or inciting many weighs heavier, taking part does not', () => {
    expect(aggravating({ crowd: { gathered: 'yes', role: 'organiser' } })).toEqual(['D-A3']);
    expect(aggravating({ acts: ['bite', 'incitement'] })).toEqual(['D-A3']);
    expect(aggravating({ crowd: { gathered: 'yes', role: 'assaulter' } })).toEqual([]);
  });

  it('[D-A4] two officers attacked weigh heavier, one attacked and one abused do not', () => {
    const targets = [...assault.targets, anOfficer()];
    expect(aggravating({ targets })).toEqual(['D-A4']);
    expect(aggravating({ targets: [...assault.targets, anOfficer({ acts: ['verbalAbuse'] })] })).toEqual([]);
  });

  it('[D-A5] obstruction of police weighs heavier than of others', () => {
    expect(aggravating({ acts: ['blocking'] }, '治61')).toEqual(['D-A5']);
    expect(aggravating({ acts: ['blocking'], targets: [anAuxiliary()] }, '治61')).toEqual([]);
  });

  it('[D-A6] a penalty within the period weighs heavier', () => {
    const over = {
      acts: ['blocking'],
      targets: [anAuxiliary()],
      ...offender({ priorWithinYear: 'yes' }),
    } as const;
    expect(aggravating(over, '治61')).toEqual(['D-A6']);
  });

  it.each([
    ['D-L1', { remorse: 'yes' }],
    ['D-L2', { compensation: 'yes' }],
    ['D-L3', { forgiveness: 'yes' }],
    ['D-L4', { surrendered: 'yes' }],
    ['D-L5', { age: 17 }],
    ['D-L6', { age: 75 }],
    ['D-L7', { mentalCapacity: 'limited' }],
    ['D-L40', { confessed: 'yes' }],
    ['D-L41', { merit: 'yes' }],
    ['D-L42', { coerced: 'yes' }],
    ['D-L43', { blindOrDeafMute: 'yes' }],
  ] as const)(
    '[D-L1, D-L2, D-L3, D-L4, D-L40, D-L41, D-L42, D-L43] %s: %j is shown as lightening and changes no track',
    (rule, over) => {
      const plain = proposalFor({ ...assault, ...offender({ age: 35 }) });
      const light = proposalFor({ ...assault, ...offender(over) });
      expect(light.leniency.filter(({ state }) => state === 'met').map(({ ruleId }) => ruleId)).toEqual([
        rule,
      ]);
      expect(light.leading).toBe(plain.leading);
      expect(plain.leniency.filter(({ state }) => state === 'met')).toEqual([]);
    },
  );

  it('[D-L5] [D-L6] [D-L7] what is not known is shown as unknown', () => {
    expect(openTracks(aRecord(assault), ruleSet).leniency.every(({ state }) => state === 'unknown')).toBe(
      true,
    );
  });
});

describe('what only people decide', () => {
  const cautions = (over: Partial<DispositionFacts>) =>
    proposalFor(over).warnings.map(({ ruleId }) => ruleId);
  const allYes = Legality.parse(
    Object.fromEntries(Object.keys(emptyFacts().legality).map((key) => [key, 'yes'])),
  );
  const settled: Partial<DispositionFacts> = {
    ...assault,
    ...offender({}),
    legality: allYes,
    policeFault: { level: 'none', jointlyConfirmed: 'yes', disputed: 'no', reasons: '测试' },
  };

  const fairly = { level: 'none', jointlyConfirmed: 'yes', disputed: 'no', reasons: '测试' } as const;

  it('a settled record draws no caution', () => {
    expect(cautions(settled)).toEqual([]);
  });

  it.each<readonly [string, Partial<DispositionFacts>]>([
    ['D-W1', { policeFault: { level: 'none', jointlyConfirmed: 'unknown', disputed: 'no', reasons: '' } }],
    ['D-W2', { legality: { ...allYes, warningGiven: 'no' } }],
    ['D-W3', { legality: { ...allYes, warningGiven: 'unknown' } }],
    ['D-W4', { acts: ['blocking'] }],
    [
      'D-W6',
      {
        targets: [
          ...assault.targets,
          anOfficer({ injury: { status: 'pending', commissionedAt: null, body: '' }, acts: ['grievance'] }),
        ],
      },
    ],
    ['D-W7', offender({ drunk: 'yes' })],
    ['D-W8', offender({ deputy: 'yes' })],
    ['D-W9', offender({ publicEmployee: 'yes' })],
    ['D-W10', offender({ mentalDoubt: 'yes', mentalCapacity: 'unknown' })],
    ['D-W11', offender({ forgiveness: 'yes' })],
    ['D-W40', offender({ blindOrDeafMute: 'yes' })],
    ['D-W41', offender({ coerced: 'yes' })],
    ['D-W11', offender({ compensation: 'yes' })],
    ['D-W12', { acts: ['bite', 'other'] }],
    ['D-W14', { acts: ['bite', 'struggleFree'] }],
  ])(
    '[D-W1, D-W2, D-W3, D-W4, D-W6, D-W7, D-W8, D-W9, D-W10, D-W11, D-W12, D-W14] %s is shown exactly when its fact is on record (%#)',
    (rule, over) => {
      expect(cautions({ ...settled, ...over })).toEqual([rule]);
    },
  );

  it('[D-W30] [D-W31] [D-W32] hearing, discussion and review are asked where a penalty may be heavy', () => {
    const blocking: Partial<DispositionFacts> = { ...settled, acts: ['blocking'] };
    const duties = (over: Partial<DispositionFacts>) =>
      cautions({ ...blocking, ...over }).filter((rule) => ['D-W30', 'D-W31', 'D-W32'].includes(rule));
    expect(duties({})).toEqual([]);
    expect(duties(offender({ age: 17 }))).toEqual(['D-W30', 'D-W32']);
    expect(duties(offender({ age: null }))).toEqual(['D-W30']);
    const all = ['D-W30', 'D-W31', 'D-W32'];
    expect(duties({ seriousCircumstances: { answer: 'yes', kinds: [], reasons: '持续半小时' } })).toEqual(
      all,
    );
    expect(duties({ crowd: { ...emptyFacts().crowd, gathered: 'yes' } })).toEqual(all);
    expect(duties({ policeFault: { ...fairly, level: 'considerable' } })).toEqual(all);
    const { warnings } = proposalFor({ ...blocking, ...offender({ age: 17 }) });
    expect(warnings.find(({ ruleId }) => ruleId === 'D-W30')?.basis).toContain('zhian2025-117');
  });

  it('[D-W5] the choice between public-order articles is left to people', () => {
    expect(cautions({ ...settled, acts: ['verbalAbuse'] })).toEqual(['D-W4', 'D-W5']);
  });

  it('[D-G0a] an act under earlier law carries the cautions of its rule set', () => {
    const proposal = openTracks(aRecord(settled), ruleSetOn('2025-01-17'));
    expect(proposal.warnings.map(({ ruleId }) => ruleId)).toEqual(['D-G0a', 'D-G0a']);
    expect(proposal.rulesetVersion).toBe('2021-03@2026-11-30');
  });
});
