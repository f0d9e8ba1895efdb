import { describe, expect, it } from 'vitest';
import { emptyFacts, type DispositionFacts, type TargetFacts } from '#domain/disposition/facts.ts';
import { openTracks } from '#domain/disposition/openTracks.ts';
import {
  aRecord,
  anOfficer,
  gradedAs,
  guardsAgainst,
  openIn,
  plainAdult,
  proposalFor,
  ruleSet,
  trackOf,
} from './aRecord.ts';

const fault = (
  level: 'none' | 'ordinary' | 'considerable' | 'serious',
  jointlyConfirmed: 'yes' | 'no' = 'yes',
) => ({
  policeFault: { level, jointlyConfirmed, disputed: 'no' as const, reasons: '测试理由' },
});
const statement = (over: object) => ({ statement: { ...emptyFacts().statement, ...over } });
const hurtOfficer = { targets: [anOfficer({ injury: gradedAs('minor') })] };

describe('gates', () => {
  it('[D-G0] without the day of the act nothing is proposed', () => {
    const proposal = openTracks(aRecord({ actDate: null, acts: ['bite'] }), null);
    expect(proposal.blocked?.ruleId).toBe('D-G0');
    expect(proposal.tracks).toEqual([]);
    expect(proposal.missingFacts.map(({ factKey }) => factKey)).toEqual(['actDate']);
  });

  it('[D-G0] a day no rule set covers blocks as well, and says why', () => {
    const proposal = openTracks(aRecord({ acts: ['bite'] }), null);
    expect(proposal.blocked?.text).toContain('早于本工具的法律规则集');
    expect(proposal.missingFacts).toEqual([]);
  });

  it('[D-G1] an act unrelated to duty is no rights case', () => {
    const targets = [anOfficer({ duty: 'unrelated', injury: gradedAs('minor') })];
    const proposal = proposalFor({ acts: ['punchKick'], targets });
    expect(openIn(proposal)).toEqual(['治51 supported', 'ordinary_case supported']);
    expect(guardsAgainst(proposal, '277-5')).toEqual(['D-F5']);
  });

  it('[D-G1] one person on duty keeps it a rights case', () => {
    const targets = [anOfficer({ duty: 'unrelated' }), anOfficer()];
    expect(openIn(proposalFor({ acts: ['push'], targets })).join()).not.toContain('ordinary_case');
  });

  it('[D-G2] serious fault adds no_crime as the lead and keeps the criminal tracks in sight as doubtful', () => {
    const proposal = proposalFor({ acts: ['bite'], ...hurtOfficer, ...fault('serious') });
    expect(openIn(proposal)).toEqual(['277-5 doubtful', 'no_crime supported']);
    expect(proposal.leading).toBe('no_crime');
  });

  it('[D-G2] serious fault that 督察 and 法制 have not confirmed together leaves the lead alone', () => {
    const proposal = proposalFor({ acts: ['bite'], ...hurtOfficer, ...fault('serious', 'no') });
    expect(openIn(proposal)).toEqual(['277-5 supported', 'no_crime pending']);
    expect(proposal.leading).toBe('277-5');
  });

  it('[D-G2] a grave result is not excused by the fault', () => {
    const targets = [anOfficer({ injury: gradedAs('seriousSecond') })];
    const proposal = proposalFor({ acts: ['bite'], targets, ...fault('serious') });
    expect(proposal.leading).toBe('234/232');
    expect(trackOf(proposal, 'no_crime').standing).toBe('pending');
  });

  it('[D-G2b] considerable fault with light force may be no crime; people choose', () => {
    const proposal = proposalFor({ acts: ['bite'], ...hurtOfficer, ...fault('considerable') });
    expect(openIn(proposal)).toEqual(['277-5 supported', 'no_crime pending']);
  });

  it.each([
    { acts: ['weaponUse'] },
    { acts: ['bite', 'gunGrab'] },
    { acts: ['bite'], targets: [anOfficer({ injury: gradedAs('lightSecond') })] },
    { acts: ['bite'], targets: [anOfficer(), anOfficer({ injury: gradedAs('lightSecond') })] },
    { acts: ['bite'], lethalRisk: { answer: 'yes', reasons: '扼颈不放' } },
  ] as const)('[D-G2b] considerable fault does not excuse force that is not light (%#)', (over) => {
    const proposal = proposalFor({ ...hurtOfficer, ...fault('considerable'), ...over });
    expect(openIn(proposal).join()).not.toContain('no_crime');
  });

  it('[D-G2b] ordinary fault opens nothing', () => {
    expect(openIn(proposalFor({ acts: ['bite'], ...hurtOfficer, ...fault('ordinary') }))).toEqual([
      '277-5 supported',
    ]);
  });

  it('[D-G2c] a failed lawfulness item opens no_crime until no fault is confirmed; a recorder gap does not', () => {
    const legality = { ...emptyFacts().legality, warningGiven: 'no' } as const;
    const over = { acts: ['bite'], ...hurtOfficer } as const;
    expect(openIn(proposalFor({ ...over, legality }))).toContain('no_crime pending');
    expect(openIn(proposalFor({ ...over, legality, ...fault('none') }))).toEqual(['277-5 supported']);
    const alone = { policeFault: { ...fault('none').policeFault, jointlyConfirmed: 'no' } } as const;
    expect(openIn(proposalFor({ ...over, legality, ...alone }))).toContain('no_crime pending');
    expect(openIn(proposalFor({ ...over, legality, ...fault('ordinary') }))).toContain('no_crime pending');
    const gap = { ...emptyFacts().legality, recorderComplete: 'no' } as const;
    expect(openIn(proposalFor({ ...over, legality: gap }))).toEqual(['277-5 supported']);
  });
});

describe('words and blocking', () => {
  it('[D-G3, D-F11] criticism and filming are recorded, never punished', () => {
    const proposal = proposalFor({ acts: ['grievance', 'filming'] });
    expect(openIn(proposal)).toContain('education supported');
    expect(proposal.leading).toBe('education');
    expect(guardsAgainst(proposal, '治61')).toEqual(['D-F11']);
    expect(trackOf(proposal, 'education').measure.measure).toBe('criticismEducation');
  });

  it('[D-G3] while the record of acts may be incomplete it stays pending', () => {
    const proposal = proposalFor({ acts: ['grievance'], actsComplete: 'unknown' });
    expect(trackOf(proposal, 'education').standing).toBe('pending');
    expect(proposal.missingFacts.find(({ factKey }) => factKey === 'actsComplete')?.opens).toContain('治61');
  });

  it('[D-G4] [D-G4c] abuse of an officer on duty is a public-order case, and which article is for people', () => {
    const proposal = proposalFor({ acts: ['verbalAbuse'] });
    expect(openIn(proposal)).toEqual(['治61 supported', '治50 supported', 'education pending']);
    expect(proposal.leading).toBe('治61');
    expect(proposal.warnings.map(({ ruleId }) => ruleId)).toContain('D-W5');
    expect(trackOf(proposal, '治61').basis).toEqual(['zhian2025-61', 'zhian2025-61-2']);
  });

  it('[D-G4c] abuse that hindered nothing is an insult and no hindering of duty', () => {
    const proposal = proposalFor({ acts: ['verbalAbuse'], obstructedDuty: 'no' });
    expect(openIn(proposal)).toEqual(['治50 supported', 'education pending']);
    expect(proposal.leading).toBe('治50');
  });

  it('[D-G4a] words alone leave room for education', () => {
    expect(trackOf(proposalFor({ acts: ['blocking', 'verbalAbuse'] }), 'education').ruleIds).toEqual([
      'D-G4a',
    ]);
  });

  it('[D-G4b] blocking without force is a public-order case unless it hindered nothing', () => {
    expect(proposalFor({ acts: ['blocking'] }).leading).toBe('治61');
    expect(openIn(proposalFor({ acts: ['blocking'], obstructedDuty: 'no' }))).toEqual(['education pending']);
  });

  it('[D-G10] rushing a checkpoint is a public-order case at least', () => {
    expect(proposalFor({ acts: ['checkpointRush'] }).leading).toBe('治61');
  });

  it('[D-G44] rushing a checkpoint manned by those on duty leaves 妨害公务 to be weighed', () => {
    expect(openIn(proposalFor({ acts: ['checkpointRush'] }))).toContain('277-1 pending');
    const offDuty = [anOfficer({ duty: 'unrelated' })];
    expect(openIn(proposalFor({ acts: ['checkpointRush'], targets: offDuty })).join()).not.toContain('277-1');
    expect(openIn(proposalFor({ acts: ['blocking'] })).join()).not.toContain('277-1');
  });

  it('[D-G10a] danger to the public opens the comparison only when it was found', () => {
    const found = {
      resultBeyondPersons: {
        publicSafetyEndangered: 'yes',
        propertyDamageYuan: null,
        policeVehicleOccupied: 'unknown',
      },
    } as const;
    expect(openIn(proposalFor({ acts: ['checkpointRush'], ...found }))).toContain('114/115 pending');
    expect(openIn(proposalFor({ acts: ['checkpointRush'] })).join()).not.toContain('114/115');
  });
});

describe('statements, complaints, property, crowds', () => {
  it('[D-G11] an online insult of an identifiable officer is a public-order case', () => {
    const posted = (over: Partial<DispositionFacts['statement']>) =>
      proposalFor({ acts: ['onlinePost'], ...statement({ officerIdentifiable: 'yes', ...over }) });
    expect(trackOf(posted({ abusive: 'yes' }), '治50').standing).toBe('supported');
    expect(trackOf(posted({ fabricated: 'yes' }), '治50').standing).toBe('supported');
    expect(trackOf(posted({}), '治50').standing).toBe('pending');
    expect(trackOf(proposalFor({ acts: ['onlinePost'] }), '治50').standing).toBe('pending');
  });

  it('[D-G11d] stalking and spreading private matters need no invented fact', () => {
    const named = statement({ officerIdentifiable: 'yes' });
    for (const act of ['harassment', 'privacyExposure'] as const)
      expect(trackOf(proposalFor({ acts: [act], ...named }), '治50').standing).toBe('supported');
  });

  it('[D-G11e] [D-F13] a truthful post that names the officer is criticism: education at most, never a penalty', () => {
    const truthful = statement({ officerIdentifiable: 'yes', fabricated: 'no', abusive: 'no' });
    const proposal = proposalFor({ acts: ['onlinePost'], ...truthful });
    expect(openIn(proposal)).toEqual(['education supported']);
    expect(guardsAgainst(proposal, '治50')).toEqual(['D-F13']);
    const alsoStalks = proposalFor({ acts: ['onlinePost', 'harassment'], ...truthful });
    expect(guardsAgainst(alsoStalks, '治50')).toEqual([]);
    const unasked = proposalFor({ acts: ['onlinePost'], ...statement({ fabricated: 'no' }) });
    expect(guardsAgainst(unasked, '治50')).toEqual([]);
  });

  it('[D-G4d] threats and insults to family, an officer off duty or an auxiliary alone are a public-order case', () => {
    const opened = (over: Partial<TargetFacts>) =>
      openIn(proposalFor({ acts: ['threatOfViolence'], targets: [anOfficer(over)] }));
    expect(opened({ capacity: 'closeRelative', duty: 'unrelated' })).toContain('治50 supported');
    expect(opened({ duty: 'offDutyRevenge' })).toContain('治50 supported');
    expect(opened({ capacity: 'auxiliaryOfficer', withOfficerLeading: 'no' })).toContain('治50 supported');
  });

  it('[D-G11a] 诽谤罪 is opened only by found fabrication and left to the gate of private prosecution', () => {
    const found = statement({ officerIdentifiable: 'yes', fabricated: 'yes' });
    expect(trackOf(proposalFor({ acts: ['onlinePost'], ...found }), '246').standing).toBe('pending');
    expect(openIn(proposalFor({ acts: ['onlinePost'] })).join()).not.toContain('246');
  });

  it('[D-G11b] a grumble at nobody in particular calls for education', () => {
    const proposal = proposalFor({ acts: ['onlinePost'], ...statement({ officerIdentifiable: 'no' }) });
    expect(proposal.leading).toBe('education');
    expect(openIn(proposal).join()).not.toContain('治50');
  });

  it('[D-G11c] harassment may be 寻衅滋事, for people to weigh', () => {
    const proposal = proposalFor({ acts: ['harassment'], ...statement({ officerIdentifiable: 'yes' }) });
    expect(trackOf(proposal, '治30').standing).toBe('pending');
  });

  it('[D-G12] an untrue complaint is first a matter of clearing the name', () => {
    const proposal = proposalFor({ acts: ['untrueComplaint'], ...statement({ fabricated: 'no' }) });
    expect(openIn(proposal)).toEqual(['clearing_name supported']);
  });

  it('[D-G12a] fabrication makes it a public-order case', () => {
    expect(proposalFor({ acts: ['untrueComplaint'], ...statement({ fabricated: 'yes' }) }).leading).toBe(
      '治50',
    );
  });

  it('[D-G12b] 诬告陷害 needs the aim of prosecution and stays a weighing', () => {
    const aimed = (aimedAtPunishment: string) => statement({ fabricated: 'yes', aimedAtPunishment });
    expect(openIn(proposalFor({ acts: ['untrueComplaint'], ...aimed('yes') }))).toContain('243 pending');
    expect(openIn(proposalFor({ acts: ['untrueComplaint'], ...aimed('no') })).join()).not.toContain('243');
  });

  it('[D-G13] a fabricated rumour is a public-order case', () => {
    expect(proposalFor({ acts: ['rumour'], ...statement({ fabricated: 'yes' }) }).leading).toBe('治29');
  });

  it('[D-G14] [D-G14a] [D-G14b] the appraised loss parts the public-order case from the crime', () => {
    const lost = (propertyDamageYuan: number) =>
      proposalFor({
        acts: ['damageOtherProperty'],
        resultBeyondPersons: { ...aRecord().resultBeyondPersons, propertyDamageYuan },
      });
    expect(openIn(lost(1_999))).toEqual(['治30 pending', '治损毁财物 supported']);
    expect(openIn(lost(5_000))).toEqual(['293 pending', '275 supported', '治30 pending']);
    const asked = proposalFor({ acts: ['damageOtherProperty'] }).missingFacts.map(({ factKey }) => factKey);
    expect(asked).toContain('resultBeyondPersons.propertyDamageYuan');
  });

  it('[D-G28] from two thousand yuan on, damage for its own sake may be 寻衅滋事 as a crime', () => {
    const lost = (propertyDamageYuan: number | null) =>
      openIn(
        proposalFor({
          acts: ['damagePoliceVehicleOrGear'],
          resultBeyondPersons: { ...aRecord().resultBeyondPersons, propertyDamageYuan },
        }),
      );
    expect(lost(2_000)).toContain('293 pending');
    expect(lost(1_999)).not.toContain('293 pending');
    expect(lost(null)).not.toContain('293 pending');
  });

  it('[D-G7d] a damaged car with nobody in it keeps nobody from anything until somebody says so', () => {
    const parked = (over: object = {}) =>
      proposalFor({
        acts: ['damagePoliceVehicleOrGear'],
        resultBeyondPersons: {
          ...aRecord().resultBeyondPersons,
          propertyDamageYuan: 1_800,
          policeVehicleOccupied: 'no',
        },
        ...over,
      });
    expect(openIn(parked())).toContain('治61 pending');
    expect(parked().leading).toBe('治损毁财物');
    expect(openIn(parked({ obstructedDuty: 'yes' }))).toContain('治61 supported');
    expect(openIn(parked({ acts: ['damagePoliceVehicleOrGear', 'push'] }))).toContain('治61 supported');
  });

  it('[D-G14] damaged property waits for the price opinion', () => {
    expect(openIn(proposalFor({ acts: ['damageOtherProperty'] }))).toEqual([
      '275 pending',
      '治30 pending',
      '治损毁财物 pending',
    ]);
  });

  it('[D-G15] a crowd opens the organiser, not the onlooker', () => {
    const role = (name: 'organiser' | 'onlooker') =>
      ({ acts: ['blocking'], crowd: { gathered: 'yes', role: name } }) as const;
    expect(openIn(proposalFor(role('organiser')))).toContain('290 pending');
    expect(openIn(proposalFor(role('onlooker'))).join()).not.toContain('290');
  });

  it('[D-G15a] incitement opens its own crime for people to weigh', () => {
    expect(openIn(proposalFor({ acts: ['incitement'] }))).toContain('278 pending');
  });
});

describe('who the person is', () => {
  const attack = { acts: ['bite'], ...hurtOfficer } as const;
  const offender = (over: object) => ({ ...attack, offender: { ...plainAdult, ...over } });

  it('[D-P1] for a dead offender only the closing track is left', () => {
    const proposal = proposalFor(offender({ deceased: 'yes' }));
    expect(openIn(proposal)).toEqual(['offender_dead supported']);
    expect(guardsAgainst(proposal, '277-5')).toEqual(['D-F8']);
  });

  it.each([
    [15, false],
    [16, true],
  ])('[D-F3] a person of %i may answer for 袭警罪: %s', (age, may) => {
    const proposal = proposalFor(offender({ age }));
    expect(proposal.tracks.some(({ track }) => track === '277-5')).toBe(may);
    expect(guardsAgainst(proposal, '277-1').includes('D-F3')).toBe(!may);
  });

  it.each([
    [15, 'lightFirst', false],
    [15, 'seriousSecond', true],
    [12, 'seriousSecond', true],
    [11, 'death', false],
  ] as const)('[D-F3a] at %i with %s injury remains possible: %s', (age, grade, may) => {
    const proposal = proposalFor({ ...offender({ age }), targets: [anOfficer({ injury: gradedAs(grade) })] });
    expect(proposal.tracks.some(({ track }) => track === '234/232')).toBe(may);
  });

  it.each([
    [13, true],
    [14, false],
  ])('[D-F10] a person of %i is free of public-order penalties: %s', (age, free) => {
    const proposal = proposalFor({ ...offender({ age }), acts: ['verbalAbuse'] });
    expect(guardsAgainst(proposal, '治61').includes('D-F10')).toBe(free);
  });

  it.each([
    [17, true],
    [18, false],
  ])('[D-P2] a person of %i is routed to corrective education: %s', (age, routed) => {
    expect(proposalFor(offender({ age })).tracks.some(({ track }) => track === '矫治教育')).toBe(routed);
  });

  it('[D-P4, D-F9] mental doubt asks for an appraisal; incapacity closes every penalty', () => {
    const doubt = proposalFor(offender({ mentalDoubt: 'yes', mentalCapacity: 'unknown' }));
    expect(openIn(doubt)).toEqual(['277-5 supported', 'medical pending']);
    expect(doubt.warnings.map(({ ruleId }) => ruleId)).toContain('D-W10');
    const incapable = proposalFor(offender({ mentalDoubt: 'yes', mentalCapacity: 'none' }));
    expect(openIn(incapable)).toEqual(['medical supported']);
    expect(guardsAgainst(incapable, '277-5')).toEqual(['D-F9']);
    expect(openIn(proposalFor(offender({ mentalDoubt: 'yes', mentalCapacity: 'limited' })))).toEqual([
      '277-5 supported',
      'medical pending',
    ]);
  });

  it('an unknown age is asked, and the question says what it would close', () => {
    const proposal = openTracks(aRecord(attack), ruleSet);
    const question = proposal.missingFacts.find(({ factKey }) => factKey === 'offender.age');
    expect(question?.closes).toEqual(['277-5']);
    expect(question?.opens).toEqual(['治61', '矫治教育']);
  });
});
