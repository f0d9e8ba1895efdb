import { describe, expect, it } from 'vitest';
import {
  aRecord,
  blocksOf,
  anAuxiliary,
  anOfficer,
  gradedAs,
  guardsAgainst,
  openIn,
  proposalFor,
  ruleSetOn,
  trackOf,
} from './aRecord.ts';
import { openTracks } from '#domain/disposition/openTracks.ts';

const judgedYes = { answer: 'yes', reasons: '测试理由' } as const;
const judgedNo = { answer: 'no', reasons: '测试理由' } as const;
const hurt = (grade: Parameters<typeof gradedAs>[0]) => [anOfficer({ injury: gradedAs(grade) })];

describe('bodily attack on an officer', () => {
  it('[D-G7b] with 轻微伤 it is 袭警罪 and nothing lighter stays open', () => {
    const proposal = proposalFor({ acts: ['bite'], targets: hurt('minor') });
    expect(openIn(proposal)).toEqual(['277-5 supported']);
    expect(proposal.leading).toBe('277-5');
    expect(trackOf(proposal, '277-5').basis).toEqual(['xingfa-277-5', 'xijing-1', 'xijing-12']);
    expect(trackOf(proposal, '277-5').conditions.map(({ state }) => state)).toEqual([
      'met',
      'met',
      'met',
      'met',
      'met',
    ]);
    expect(trackOf(proposal, '277-5').ruleIds).toEqual(['D-G7b']);
  });

  it.each(['bite', 'slap', 'punchKick', 'tackle', 'throwObject', 'otherBodilyAttack', 'weaponUse'] as const)(
    '[D-G7b] %s counts as a listed attack',
    (act) => {
      expect(proposalFor({ acts: [act], targets: hurt('minor') }).leading).toBe('277-5');
    },
  );

  it('[D-G7b] other judicial police are 人民警察 as well', () => {
    const targets = [anOfficer({ capacity: 'otherJudicialPolice', injury: gradedAs('minor') })];
    expect(proposalFor({ acts: ['bite'], targets }).leading).toBe('277-5');
  });

  it('[D-G7b] an emergency outside working hours is duty', () => {
    const targets = [anOfficer({ duty: 'offDutyEmergency', injury: gradedAs('minor') })];
    expect(proposalFor({ acts: ['bite'], targets }).leading).toBe('277-5');
  });

  it('[D-G7b] the elements must meet in one person', () => {
    const targets = [anOfficer(), anOfficer({ duty: 'offDutyRevenge', injury: gradedAs('minor') })];
    const proposal = proposalFor({ acts: ['bite'], targets });
    expect(proposal.tracks.map(({ track }) => track)).not.toContain('277-5');
  });

  it('[D-G7b] acts told apart per person are not lent to another', () => {
    const targets = [
      anOfficer({ injury: gradedAs('minor'), acts: ['verbalAbuse'] }),
      anAuxiliary({ acts: ['slap'] }),
    ];
    const proposal = proposalFor({ acts: ['verbalAbuse', 'slap'], targets });
    expect(proposal.tracks.map(({ track }) => track)).not.toContain('277-5');
  });

  it('[D-G7] while the injury is not appraised it stands provisionally and no final conclusion is allowed', () => {
    const pending = { status: 'pending', commissionedAt: null, body: '' } as const;
    const proposal = proposalFor({ acts: ['bite'], targets: [anOfficer({ injury: pending })] });
    expect(openIn(proposal)).toEqual(['277-5 provisional', '277-1 supported', '治61 supported']);
    expect(proposal.leading).toBe('277-5');
    expect(blocksOf(proposal, '277-5')).toEqual(['D-G7', 'D-N1']);
    expect(blocksOf(proposal, '治61')).toEqual(['D-G7', 'D-N1']);
    const question = proposal.missingFacts.find(({ factKey }) => factKey === 'targets.injury');
    expect(question?.closes).toEqual(['277-5', '277-1', '治61']);
    expect(question?.opens).toEqual(['234/232', 'no_crime']);
  });

  it('[D-G7] an injury of which nothing is recorded is treated the same as a pending one', () => {
    const proposal = proposalFor({ acts: ['bite'], targets: [anOfficer({ injury: { status: 'unknown' } })] });
    expect(openIn(proposal)[0]).toBe('277-5 provisional');
  });

  it('[D-G7] another person of unknown capacity, though hurt, does not hide the officer who waits for the opinion', () => {
    const unknown = anOfficer({ capacity: 'unknown', injury: gradedAs('minor') });
    const targets = [anOfficer({ injury: { status: 'unknown' } }), unknown];
    expect(trackOf(proposalFor({ acts: ['bite'], targets }), '277-5').standing).toBe('provisional');
  });

  it('[D-G7a] below 轻微伤 it is 妨害公务 or a public-order case, weighed by people', () => {
    const proposal = proposalFor({ acts: ['punchKick'], obstructedDuty: 'yes', targets: hurt('belowMinor') });
    expect(openIn(proposal)).toEqual(['277-1 supported', '治61 supported', 'no_crime pending']);
    expect(proposal.leading).toBe('治61');
    expect(trackOf(proposal, '277-1').warnings.map(({ ruleId }) => ruleId)).toEqual(['D-G7a']);
  });

  it.each([
    { acts: ['punchKick', 'weaponBrandish'] },
    { consequences: ['suspectEscaped'] },
    { crowd: { gathered: 'yes', role: 'inciter' } },
    { lethalRisk: judgedYes },
  ] as const)('[D-G7a] with graver circumstances %j it leads as 妨害公务', (over) => {
    const proposal = proposalFor({ acts: ['punchKick'], obstructedDuty: 'yes', ...over });
    expect(['277-1', '277-5-agg']).toContain(proposal.leading);
  });

  it('[D-G7a] without hindrance of the duty there is no 妨害公务', () => {
    const proposal = proposalFor({ acts: ['punchKick'], obstructedDuty: 'no' });
    expect(openIn(proposal)).toEqual(['no_crime pending']);
  });

  it('[D-G7d] pushing without injury is a public-order case first', () => {
    const proposal = proposalFor({ acts: ['push'] });
    expect(proposal.leading).toBe('治61');
  });

  it('[D-G7d] the public-order track is barred once the crime is established', () => {
    const proposal = proposalFor({ acts: ['push'], minorContactOnly: judgedNo, targets: hurt('minor') });
    expect(openIn(proposal)).toEqual(['277-5 supported']);
  });

  it('[D-G7e] a known injury below 轻微伤 leaves room for 显著轻微, for people to decide', () => {
    expect(trackOf(proposalFor({ acts: ['slap'] }), 'no_crime').standing).toBe('pending');
  });

  it('[D-G7c] an attacked police car is 袭警罪 only with written reasons for the danger', () => {
    const act = { acts: ['damagePoliceVehicleOrGear'] } as const;
    expect(trackOf(proposalFor({ ...act, occupantsEndangered: judgedYes }), '277-5').standing).toBe(
      'supported',
    );
    expect(
      trackOf(proposalFor({ ...act, occupantsEndangered: { answer: 'yes', reasons: ' ' } }), '277-5')
        .standing,
    ).toBe('pending');
    expect(trackOf(proposalFor(act), '277-5').standing).toBe('pending');
    expect(openIn(proposalFor({ ...act, occupantsEndangered: judgedNo })).join()).not.toContain('277-5');
  });
});

describe('slight contact', () => {
  it('[D-G5] harmless struggling leads to no more than a public-order case and never to 袭警罪', () => {
    const proposal = proposalFor({ acts: ['struggleFree'], minorContactOnly: judgedYes });
    expect(openIn(proposal)).toEqual(['治61 pending', 'education supported', 'no_crime supported']);
    expect(proposal.leading).toBe('education');
  });

  it('[D-G5a] whether harmless contact is still obstruction is left open', () => {
    const proposal = proposalFor({ acts: ['push'], minorContactOnly: judgedYes });
    expect(trackOf(proposal, '治61').ruleIds).toEqual(['D-G5a']);
  });

  it('[D-G5] struggling alone opens 袭警罪 only by a judgement with reasons, or asks when somebody was hurt', () => {
    const targets = hurt('minor');
    const tracks = (over: Parameters<typeof proposalFor>[0]) =>
      openIn(proposalFor({ acts: ['struggleFree'], targets, ...over }));
    expect(tracks({ targets: [anOfficer({ injury: { status: 'unknown' } })] }).join()).not.toContain('277-5');
    expect(tracks({})).toContain('277-5 pending');
    expect(tracks({ minorContactOnly: judgedNo })).toContain('277-5 supported');
    expect(tracks({ minorContactOnly: { answer: 'no', reasons: '' } })).toContain('277-5 pending');
    expect(tracks({ minorContactOnly: judgedYes }).join()).not.toContain('277-5');
  });

  it('[D-W13] a listed attack called slight contact is shown as a contradiction and stays open', () => {
    const proposal = proposalFor({ acts: ['bite'], minorContactOnly: judgedYes, targets: hurt('minor') });
    expect(trackOf(proposal, '277-5').standing).toBe('pending');
    expect(proposal.warnings.map(({ ruleId }) => ruleId)).toContain('D-W13');
  });
});

describe('threats and danger', () => {
  it('[D-G6] a threat that hinders the duty may be 妨害公务', () => {
    const proposal = proposalFor({ acts: ['threatOfViolence'], obstructedDuty: 'yes' });
    expect(trackOf(proposal, '277-1').standing).toBe('supported');
    expect(openIn(proposalFor({ acts: ['threatOfViolence'] }))).toContain('277-1 pending');
  });

  it('[D-G6a] a threat is a public-order case at least', () => {
    expect(proposalFor({ acts: ['threatOfViolence'] }).leading).toBe('治61');
  });

  it('[D-G8] a weapon alone does not aggravate: the deadly risk needs written reasons', () => {
    const over = { acts: ['weaponUse'], targets: hurt('minor') } as const;
    expect(trackOf(proposalFor(over), '277-5-agg').standing).toBe('pending');
    expect(proposalFor(over).leading).toBe('277-5');
    expect(proposalFor({ ...over, lethalRisk: judgedYes }).leading).toBe('277-5-agg');
    expect(openIn(proposalFor({ ...over, lethalRisk: judgedNo })).join()).not.toContain('277-5-agg');
  });

  it('[D-G8] the aggravated case needs danger, not injury', () => {
    expect(proposalFor({ acts: ['vehicleRamming'], intent: 'attack', lethalRisk: judgedYes }).leading).toBe(
      '277-5-agg',
    );
  });

  it('[D-G8] a car that flees is not by that alone an attack', () => {
    const proposal = proposalFor({
      acts: ['vehicleRamming'],
      intent: 'flee',
      lethalRisk: judgedYes,
      targets: hurt('minor'),
    });
    expect(trackOf(proposal, '277-5-agg').standing).toBe('pending');
    expect(trackOf(proposal, '277-5').standing).toBe('pending');
  });

  it('[D-G8a] deadly danger opens the comparison with graver crimes without deciding it', () => {
    const proposal = proposalFor({ acts: ['weaponUse'], lethalRisk: judgedYes, targets: hurt('minor') });
    expect(trackOf(proposal, '234/232').standing).toBe('pending');
    expect(trackOf(proposal, '114/115').standing).toBe('pending');
  });

  it.each([
    ['lightFirst', '277-5'],
    ['seriousSecond', '234/232'],
    ['death', '234/232'],
  ] as const)('[D-G8b] an attack with %s leads to %s', (grade, track) => {
    expect(proposalFor({ acts: ['punchKick'], targets: hurt(grade) }).leading).toBe(track);
  });

  it('[D-G8c] grabbing a gun leads above everything', () => {
    const proposal = proposalFor({ acts: ['gunGrab', 'bite'], targets: hurt('seriousFirst') });
    expect(proposal.leading).toBe('127');
  });
});

describe('auxiliaries and people off duty', () => {
  const auxiliary = (grade: Parameters<typeof gradedAs>[0]) => [anAuxiliary({ injury: gradedAs(grade) })];

  it('[D-G9a] force against an auxiliary led by an officer is 妨害公务, never 袭警罪', () => {
    const proposal = proposalFor({ acts: ['bite'], obstructedDuty: 'yes', targets: auxiliary('minor') });
    expect(openIn(proposal)).toEqual(['277-1 supported', '治61 supported', '治51 supported']);
    expect(proposal.leading).toBe('277-1');
    expect(guardsAgainst(proposal, '277-5')).toEqual(['D-F2']);
  });

  it('[D-G9b] an auxiliary acting alone is for the legal office to judge', () => {
    const targets = [anAuxiliary({ withOfficerLeading: 'no' })];
    const proposal = proposalFor({ acts: ['bite'], obstructedDuty: 'yes', targets });
    expect(trackOf(proposal, '277-1').standing).toBe('pending');
    expect(trackOf(proposal, '277-1').warnings.map(({ ruleId }) => ruleId)).toEqual(['D-G9b']);
    expect(proposal.leading).toBeNull();
    const withOfficer = proposalFor({
      acts: ['bite'],
      targets: [...targets, anOfficer({ injury: gradedAs('minor') })],
    });
    expect(withOfficer.leading).toBe('277-5');
  });

  it('[D-G9a] whether an officer led is asked when it is not known', () => {
    const proposal = proposalFor({
      acts: ['bite'],
      targets: [anAuxiliary({ withOfficerLeading: 'unknown' })],
    });
    expect(trackOf(proposal, '277-1').missingFacts.map(({ factKey }) => factKey)).toContain(
      'targets.withOfficerLeading',
    );
  });

  it('[D-G9c] officer and auxiliary both attacked is 袭警罪, heavier', () => {
    const targets = [...hurt('minor'), anAuxiliary()];
    const track = trackOf(proposalFor({ acts: ['bite'], targets }), '277-5');
    expect(track.aggravating.map(({ ruleId }) => ruleId)).toEqual(['D-G9c']);
  });

  it('[D-G9d] revenge off duty is injury, never 袭警罪', () => {
    const targets = [anOfficer({ duty: 'offDutyRevenge', injury: gradedAs('lightSecond') })];
    const proposal = proposalFor({ acts: ['punchKick'], targets });
    expect(proposal.leading).toBe('234/232');
    expect(guardsAgainst(proposal, '277-5')).toEqual(['D-F5']);
  });

  it('[D-G9e] revenge off duty may be 寻衅滋事, for people to weigh', () => {
    const targets = [anOfficer({ duty: 'offDutyRevenge' })];
    expect(openIn(proposalFor({ acts: ['punchKick'], targets }))).toEqual(['293 pending', '治51 supported']);
  });

  it('[D-G9f] hitting somebody who is no officer on duty is a public-order case', () => {
    const targets = [anOfficer({ capacity: 'closeRelative', duty: 'offDutyRevenge' })];
    expect(proposalFor({ acts: ['slap'], targets }).leading).toBe('治51');
  });

  it('[D-G9g] 轻伤 of an auxiliary is compared with injury', () => {
    const proposal = proposalFor({
      acts: ['slap'],
      obstructedDuty: 'yes',
      targets: auxiliary('lightSecond'),
    });
    expect(proposal.leading).toBe('234/232');
    expect(proposal.tracks.map(({ track }) => track)).toContain('277-1');
  });
});

describe('the law of the day', () => {
  it('[D-F7] before 袭警罪 existed the same attack is 妨害公务', () => {
    const facts = aRecord({ acts: ['bite'], obstructedDuty: 'yes', targets: hurt('minor') });
    const proposal = openTracks(facts, ruleSetOn('2021-02-28'));
    expect(proposal.leading).toBe('277-1');
    expect(guardsAgainst(proposal, '277-5')).toEqual(['D-F7']);
    expect(openTracks(facts, ruleSetOn('2021-03-01')).leading).toBe('277-5');
  });
});
