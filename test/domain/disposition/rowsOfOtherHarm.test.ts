import { describe, expect, it } from 'vitest';
import type { ActKind } from '#domain/disposition/acts.ts';
import type { DispositionFacts } from '#domain/disposition/facts.ts';
import { openTracks } from '#domain/disposition/openTracks.ts';
import {
  aRecord,
  anOfficer,
  gradedAs,
  guardsAgainst,
  openIn,
  proposalFor,
  ruleSetOn,
  trackOf,
} from './aRecord.ts';

const doing = (act: ActKind, over: Partial<DispositionFacts> = {}) => proposalFor({ acts: [act], ...over });
const tracksOf = (proposal: ReturnType<typeof proposalFor>) => proposal.tracks.map(({ track }) => track);
const named = (over: Partial<DispositionFacts['statement']> = {}) => ({
  statement: { ...aRecord().statement, officerIdentifiable: 'yes' as const, ...over },
});
const openOn = (day: string, act: ActKind, over: Partial<DispositionFacts> = {}) =>
  tracksOf(openTracks(aRecord({ acts: [act], ...over }), ruleSetOn(day)));

describe('what is more than words', () => {
  it('[D-F1] is never refused as mere words', () => {
    const refusals = (act: ActKind) => guardsAgainst(doing(act), '277-5');
    for (const act of [
      'incitement',
      'checkpointRush',
      'confinement',
      'documentSeizure',
      'throwFromHeight',
      'other',
    ] as const)
      expect(refusals(act), act).not.toContain('D-F1');
    for (const act of ['verbalAbuse', 'blocking', 'threatOfViolence', 'rumour'] as const)
      expect(refusals(act), act).toContain('D-F1');
  });

  it('[D-G24] whoever sets others on an officer may be an accomplice, for people to weigh', () => {
    const targets = [anOfficer({ injury: gradedAs('minor') })];
    const inciting = doing('incitement', { targets });
    expect(openIn(inciting)).toContain('277-5 pending');
    expect(trackOf(inciting, '277-5').basis).toContain('xijing-6');
    const unhurt = doing('incitement', { targets: [anOfficer({ injury: gradedAs('belowMinor') })] });
    expect(tracksOf(unhurt)).not.toContain('277-5');
  });
});

describe('confinement', () => {
  it('[D-G18] [D-G18a] holding somebody back is a public-order case, and perhaps a crime for people to weigh', () => {
    const held = doing('confinement', { obstructedDuty: 'no' });
    expect(openIn(held)).toEqual(['238 pending', '治47 supported']);
    expect(held.leading).toBe('治47');
    expect(trackOf(held, '238').basis).toContain('xingfa-238');
  });

  it('[D-G18b] [D-G19a] holding back officers on duty is also obstruction', () => {
    const held = doing('confinement', { obstructedDuty: 'yes' });
    expect(openIn(held)).toEqual(['277-1 pending', '238 pending', '治61 supported', '治47 supported']);
    expect(trackOf(held, '277-1').ruleIds).toEqual(['D-G18b']);
  });
});

describe('papers and evidence', () => {
  it('[D-G19] [D-G19a] a torn summons obstructs duty; whether it is the crime is for people to weigh', () => {
    const torn = doing('documentSeizure', { obstructedDuty: 'yes' });
    expect(openIn(torn)).toEqual(['280 pending', '治61 supported']);
    expect(tracksOf(doing('documentSeizure', { obstructedDuty: 'no' }))).toEqual(['280']);
  });

  it('[D-G20] [D-G20a] tampering with evidence never stands by itself', () => {
    const tampered = doing('evidenceTampering');
    expect(openIn(tampered)).toEqual(['307 pending', '治72 pending']);
    expect(tampered.leading).toBeNull();
    expect(ruleSetOn('2026-03-24').basePenalty('治72')).toBe('detention');
  });
});

describe('things thrown from above', () => {
  it('[D-G21] [D-G21a] are for people to weigh', () => {
    expect(openIn(doing('throwFromHeight'))).toEqual(['291-2 pending', '治43 pending']);
  });

  it('[D-G23] no track is shown that no article carried on the day of the act', () => {
    expect(openOn('2020-06-01', 'throwFromHeight')).toEqual([]);
    expect(openOn('2022-06-01', 'throwFromHeight')).toEqual(['291-2']);
    expect(openOn('2026-01-01', 'throwFromHeight')).toEqual(['291-2', '治43']);
  });
});

describe('crowds, personal data, false alarms', () => {
  it('[D-G22] whoever leads a crowd that blocks a public place is weighed', () => {
    const blocking = (role: 'organiser' | 'onlooker') =>
      openIn(doing('blocking', { crowd: { gathered: 'yes', role } })).join();
    expect(blocking('organiser')).toContain('291 pending');
    expect(blocking('onlooker')).not.toContain('291 pending');
  });

  it('[D-G11f] personal data given away is weighed beside the spreading of private matters', () => {
    expect(openIn(doing('privacyExposure', named()))).toEqual([
      '253-1 pending',
      '治56 pending',
      '治50 supported',
    ]);
    expect(openOn('2025-06-01', 'privacyExposure', named())).not.toContain('治56');
  });

  it('[D-G11g] abuse online may be 寻衅滋事; a truthful post never is', () => {
    expect(openIn(doing('onlinePost', named({ abusive: 'yes' })))).toContain('293 pending');
    expect(tracksOf(doing('onlinePost', named({ abusive: 'no', fabricated: 'no' })))).not.toContain('293');
  });

  it('[D-G13a] an invented alarm is weighed as a crime only when it is found to be invented', () => {
    const rumour = (fabricated: 'yes' | 'unknown') => openIn(doing('rumour', named({ fabricated })));
    expect(rumour('yes')).toEqual(expect.arrayContaining(['293 pending', '291-1 pending', '治29 supported']));
    expect(rumour('unknown').join()).not.toContain('291-1');
    const invented = named({ fabricated: 'yes' });
    expect([openOn('2015-10-31', 'rumour', invented), openOn('2015-11-01', 'rumour', invented)]).toEqual([
      ['293', '治29', 'clearing_name'],
      ['293', '291-1', '治29', 'clearing_name'],
    ]);
  });
});
