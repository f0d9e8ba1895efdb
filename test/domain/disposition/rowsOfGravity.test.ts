import { describe, expect, it } from 'vitest';
import { anAuxiliary, anOfficer, gradedAs, openIn, proposalFor, ruleSetOn, trackOf } from './aRecord.ts';
import { openTracks } from '#domain/disposition/openTracks.ts';
import { aRecord } from './aRecord.ts';

const hurt = (...grades: readonly Parameters<typeof gradedAs>[0][]) =>
  grades.map((grade) => anOfficer({ injury: gradedAs(grade) }));

describe('what is too grave for a public-order case', () => {
  it.each(['lightSecond', 'lightFirst', 'seriousSecond', 'death'] as const)(
    '[D-G26] a car that leaves somebody with %s is never 治61, whatever the driver was after',
    (grade) => {
      for (const intent of ['attack', 'flee', 'unknown'] as const) {
        const proposal = proposalFor({ acts: ['vehicleRamming'], intent, targets: hurt(grade) });
        expect(openIn(proposal).join()).not.toMatch(/治61|no_crime|education/);
      }
    },
  );

  it('[D-G26] 轻微伤 leaves the public-order case open', () => {
    const flee = { acts: ['vehicleRamming'], intent: 'flee', targets: hurt('minor') } as const;
    expect(openIn(proposalFor(flee))).toContain('治61 supported');
  });

  it('[D-G26] once the crime is let go, or for a child, the public-order case is open again', () => {
    const grave = { acts: ['vehicleRamming'], intent: 'flee', targets: hurt('lightSecond') } as const;
    const letGo = { measuresTaken: [{ kind: 'nonProsecution', from: null, to: null }] } as const;
    expect(openIn(proposalFor({ ...grave, ...letGo })).join()).toContain('治61');
    const child = { offender: { ...aRecord().offender, age: 15 } };
    expect(openIn(proposalFor({ ...grave, ...child })).join()).toContain('治61');
  });

  it('[D-G26] a push that leaves 轻伤 was no light contact, unless somebody says it was', () => {
    const pushed = { acts: ['push'], targets: hurt('lightSecond') } as const;
    expect(proposalFor(pushed).leading).toBe('277-5');
    expect(openIn(proposalFor(pushed)).join()).not.toMatch(/education|no_crime|治61/);
    const small = { answer: 'yes', reasons: '测试理由' } as const;
    const said = openIn(proposalFor({ ...pushed, minorContactOnly: small })).join();
    expect(said).not.toContain('277-5');
    expect(said).not.toContain('education');
  });

  it('[D-G7d] one unhurt officer beside a hurt one does not bring the lighter roads back', () => {
    const two = [anOfficer({ injury: gradedAs('lightSecond') }), anOfficer()];
    const open = openIn(proposalFor({ acts: ['punchKick'], targets: two }));
    expect(open).toEqual(['277-5 supported']);
    const oneScratched = [anOfficer({ injury: gradedAs('minor') }), anOfficer()];
    expect(openIn(proposalFor({ acts: ['punchKick'], targets: oneScratched }))).toEqual(['277-5 supported']);
  });

  it('[D-G7e] weapon, car and the reach for a gun are no trifle though nobody was hurt', () => {
    for (const act of ['weaponUse', 'weaponBrandish', 'vehicleRamming', 'gunGrab'] as const)
      expect(openIn(proposalFor({ acts: [act] })).join()).not.toContain('no_crime');
    expect(openIn(proposalFor({ acts: ['punchKick'] }))).toContain('no_crime pending');
  });

  it('[D-G8b] death leads as 故意伤害、故意杀人 even while nobody knows what the driver was after', () => {
    const killed = { acts: ['vehicleRamming'], targets: hurt('death') } as const;
    expect(proposalFor(killed).leading).toBe('234/232');
    expect(trackOf(proposalFor(killed), '234/232').standing).toBe('pending');
    const auxiliary = [anAuxiliary({ injury: gradedAs('death') })];
    expect(proposalFor({ ...killed, targets: auxiliary }).leading).toBe('234/232');
    expect(trackOf(proposalFor({ ...killed, intent: 'attack' }), '234/232').standing).toBe('supported');
  });

  it('[D-G8a] driving at somebody on purpose opens the comparison, scraping past in flight does not', () => {
    const ram = (intent: 'attack' | 'flee' | 'unknown') =>
      openIn(proposalFor({ acts: ['vehicleRamming'], intent })).join();
    expect(ram('attack')).toContain('234/232 pending');
    expect(ram('flee')).not.toContain('234');
    expect(ram('unknown')).not.toContain('234');
  });

  it('[D-G10a] a finding that the public was endangered opens the comparison, told by one row', () => {
    const endangered = { ...aRecord().resultBeyondPersons, publicSafetyEndangered: 'yes' } as const;
    const ram = { acts: ['vehicleRamming'], intent: 'attack', resultBeyondPersons: endangered } as const;
    expect(openIn(proposalFor(ram))).toContain('114/115 pending');
    expect(trackOf(proposalFor(ram), '114/115').ruleIds).toEqual(['D-G10a']);
  });
});

describe('the attack as an obstruction', () => {
  it('[D-G27] whoever strikes one on duty hinders the duty, unless somebody found otherwise', () => {
    expect(openIn(proposalFor({ acts: ['punchKick'] }))).toContain('277-1 supported');
    expect(openIn(proposalFor({ acts: ['punchKick'], obstructedDuty: 'no' })).join()).not.toContain('277-1');
    expect(openIn(proposalFor({ acts: ['weaponBrandish'] }))).toContain('277-1 supported');
    expect(openIn(proposalFor({ acts: ['threatOfViolence'] }))).toContain('277-1 pending');
    expect(openIn(proposalFor({ acts: ['damagePoliceVehicleOrGear'] }))).toContain('277-1 pending');
  });

  it('[D-G27] a shot or a car leads as 妨害公务 at least, not as a public-order case', () => {
    expect(proposalFor({ acts: ['weaponUse'] }).leading).toBe('277-1');
    expect(proposalFor({ acts: ['vehicleRamming'] }).leading).toBe('277-1');
    expect(proposalFor({ acts: ['weaponBrandish'] }).leading).toBe('277-1');
    expect(proposalFor({ acts: ['punchKick'] }).leading).toBe('治61');
  });

  it('[D-G27] before there was 袭警罪 an officer hurt on duty leads as 妨害公务', () => {
    const facts = aRecord({ acts: ['punchKick'], targets: hurt('minor') });
    expect(openTracks(facts, ruleSetOn('2018-05-01')).leading).toBe('277-1');
  });

  it('[D-G9g] and 轻伤 is weighed against 故意伤害 as anybody’s', () => {
    const facts = aRecord({ acts: ['punchKick'], targets: hurt('lightSecond') });
    expect(openIn(openTracks(facts, ruleSetOn('2018-05-01')))).toContain('234/232 supported');
    expect(openIn(openTracks(facts, ruleSetOn('2026-05-01'))).join()).not.toContain('234');
  });
});

describe('officials who are no police', () => {
  const official = [anOfficer({ capacity: 'otherOfficial', injury: gradedAs('minor') })];

  it('[D-G29] are protected in their duty by 妨害公务 and 治61, never by 袭警罪', () => {
    const proposal = proposalFor({ acts: ['punchKick'], targets: official });
    expect(openIn(proposal)).toEqual(['277-1 supported', '治61 supported', '治51 supported']);
    expect(proposal.leading).toBe('277-1');
    expect(openIn(proposalFor({ acts: ['blocking'], targets: official }))).toContain('治61 supported');
  });
});

describe('stalking', () => {
  it('[D-G11h] is aimed at somebody by itself; before 2026 repeated messages must be found', () => {
    const follow = aRecord({ acts: ['harassment'] });
    expect(openIn(openTracks(follow, ruleSetOn('2026-03-01')))).toContain('治50 supported');
    expect(openIn(openTracks(follow, ruleSetOn('2025-03-01')))).toContain('治50 pending');
  });
});

describe('what is asked besides', () => {
  const asked = (over: Parameters<typeof proposalFor>[0]) =>
    proposalFor({ acts: ['punchKick'], ...over }).missingFacts.map(({ factKey }) => factKey);

  it('[D-Q2] what came of it, until somebody says that nothing did', () => {
    expect(asked({})).toContain('consequences');
    expect(asked({ consequencesComplete: 'yes' })).not.toContain('consequences');
    expect(asked({ consequences: ['evidenceLost'] })).not.toContain('consequences');
  });

  it('[D-Q2] an earlier penalty, as long as a public-order road is open', () => {
    expect(asked({})).toContain('offender.priorWithinYear');
    const known = { ...aRecord().offender, priorWithinYear: 'no' } as const;
    expect(asked({ offender: known })).not.toContain('offender.priorWithinYear');
    expect(asked({ targets: hurt('minor') })).not.toContain('offender.priorWithinYear');
  });
});
