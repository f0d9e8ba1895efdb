import { describe, expect, it } from 'vitest';
import { emptyFacts, type DispositionFacts } from '#domain/disposition/facts.ts';
import {
  aRecord,
  anAuxiliary,
  anOfficer,
  gradedAs,
  guardsAgainst,
  openIn,
  plainAdult,
  proposalFor,
  trackOf,
} from './aRecord.ts';

const ruleIdsIn = (over: Partial<DispositionFacts>) => proposalFor(over).warnings.map(({ ruleId }) => ruleId);
const found = { answer: 'yes', reasons: '车速六十公里，正面撞击' } as const;
const none = emptyFacts();

describe('means that may kill', () => {
  it('[D-G8d] a car opens the comparison with public danger only once the danger is written down', () => {
    const ram = { acts: ['vehicleRamming'], intent: 'attack' } as const;
    expect(openIn(proposalFor(ram)).join()).not.toMatch(/114/);
    expect(openIn(proposalFor({ ...ram, intent: 'flee' })).join()).not.toMatch(/114|234/);
    expect(openIn(proposalFor({ ...ram, lethalRisk: found }))).toEqual(
      expect.arrayContaining(['234/232 pending', '114/115 pending', '277-5-agg supported']),
    );
    expect(trackOf(proposalFor({ ...ram, lethalRisk: found }), '114/115').ruleIds).toEqual(['D-G8d']);
  });

  it('[D-G8a] a weapon opens the comparison with 故意伤害 by itself', () => {
    const open = openIn(proposalFor({ acts: ['weaponUse'] }));
    expect(open).toContain('234/232 pending');
    expect(open.join()).not.toContain('114/115');
  });

  it('[D-G7a] a car that hits is force whatever the driver was after, and no assault while fleeing', () => {
    const flee = { acts: ['vehicleRamming'], intent: 'flee', obstructedDuty: 'yes' } as const;
    const open = openIn(proposalFor({ ...flee, targets: [anOfficer({ injury: gradedAs('minor') })] }));
    expect(open).toContain('277-1 supported');
    expect(open).toContain('277-5 pending');
  });
});

describe('crowds and stormed buildings', () => {
  const storming = (over: Partial<DispositionFacts> = {}): Partial<DispositionFacts> => ({
    acts: ['stormOrgan', 'weaponBrandish'],
    crowd: { gathered: 'yes', role: 'organiser' },
    offender: plainAdult,
    ...over,
  });

  it('[D-G15b] who gathers people and storms a police station leads to 290', () => {
    const proposal = proposalFor(storming());
    expect(trackOf(proposal, '290').standing).toBe('supported');
    expect(trackOf(proposal, '290').ruleIds).toContain('D-G15b');
    expect(proposal.leading).toBe('290');
  });

  it.each(['inciter', 'assaulter'] as const)('[D-G15b] so does an %s', (role) => {
    expect(proposalFor(storming({ crowd: { gathered: 'yes', role } })).leading).toBe('290');
  });

  it.each(['alone', 'blocker', 'onlooker'] as const)('[D-G15b] an %s does not', (role) => {
    expect(openIn(proposalFor(storming({ crowd: { gathered: 'yes', role } }))).join()).not.toContain('290');
  });

  it('[D-G15b] an unknown role keeps it open, no crowd closes it', () => {
    expect(openIn(proposalFor(storming({ crowd: { gathered: 'yes', role: 'unknown' } })))).toContain(
      '290 pending',
    );
    expect(
      openIn(proposalFor(storming({ crowd: { gathered: 'no', role: 'organiser' } }))).join(),
    ).not.toContain('290');
  });

  it('[D-F12] armed storming is not ended with a public-order penalty', () => {
    const guarded = (over: Partial<DispositionFacts>) => guardsAgainst(proposalFor(storming(over)), '治61');
    expect(guarded({})).toEqual(['D-F12']);
    expect(guardsAgainst(proposalFor(storming()), '治26')).toEqual(['D-F12']);
    expect(guarded({ acts: ['stormOrgan'] })).toEqual([]);
    expect(guarded({ acts: ['stormOrgan'], consequences: ['suspectEscaped'] })).toEqual(['D-F12']);
    expect(guarded({ acts: ['stormOrgan', 'throwObject'] })).toEqual(['D-F12']);
    expect(guarded({ acts: ['weaponBrandish'] })).toEqual([]);
    expect(guarded({ crowd: { gathered: 'yes', role: 'onlooker' } })).toEqual([]);
    expect(guarded({ crowd: { gathered: 'unknown', role: 'organiser' } })).toEqual([]);
  });

  it('[D-F12] a written finding that it was not grave lifts the guard', () => {
    const circumstances = (reasons: string) => ({ answer: 'no' as const, kinds: [], reasons });
    const guarded = (reasons: string) =>
      guardsAgainst(proposalFor(storming({ seriousCircumstances: circumstances(reasons) })), '治61');
    expect(guarded('及时散去，未影响办公')).toEqual([]);
    expect(guarded(' ')).toEqual(['D-F12']);
  });

  it('a stormed building leads before an assault that waits for its opinion, and not before one established', () => {
    const hurt = (injury: Parameters<typeof anOfficer>[0]) =>
      proposalFor(storming({ acts: ['stormOrgan', 'throwObject'], targets: [anOfficer(injury)] })).leading;
    expect(hurt({ injury: { status: 'unknown' } })).toBe('290');
    expect(hurt({ injury: gradedAs('minor') })).toBe('277-5');
  });
});

describe('statements', () => {
  it('[D-G12c] a fabricated post is cleared beside the disposition, never instead of it', () => {
    const statement = { ...none.statement, officerIdentifiable: 'yes', fabricated: 'yes' } as const;
    const proposal = proposalFor({ acts: ['onlinePost'], statement });
    expect(openIn(proposal)).toContain('clearing_name pending');
    expect(proposal.leading).toBe('治50');
    const opinion = proposalFor({ acts: ['onlinePost'], statement: { ...statement, fabricated: 'no' } });
    expect(openIn(opinion).join()).not.toContain('clearing_name');
  });

  it('[D-G4] spitting at an officer is an insult on the spot', () => {
    expect(openIn(proposalFor({ acts: ['spit'] }))).toEqual(['治61 supported', '治50 supported']);
  });

  it('[D-G4] [D-G4b] words and blocking are not punished beside an established assault', () => {
    const targets = [anOfficer({ injury: gradedAs('minor') })];
    expect(openIn(proposalFor({ acts: ['bite', 'verbalAbuse', 'blocking'], targets }))).toEqual([
      '277-5 supported',
    ]);
  });
});

describe('prisoners', () => {
  const prisoner = { ...plainAdult, servingSentence: 'yes' } as const;

  it('[D-G17] [D-G17a] a prisoner who hits a guard is compared with 315, and prison order stays possible', () => {
    const proposal = proposalFor({ acts: ['punchKick'], offender: prisoner });
    expect(openIn(proposal)).toEqual(expect.arrayContaining(['315 pending', '监规处罚 pending']));
    expect(trackOf(proposal, '315').ruleIds).toEqual(['D-G17']);
    expect(trackOf(proposal, '监规处罚').ruleIds).toEqual(['D-G17a']);
  });

  it('[D-G17] nobody is taken for a prisoner unasked', () => {
    const open = openIn(
      proposalFor({ acts: ['punchKick'], offender: { ...prisoner, servingSentence: 'unknown' } }),
    );
    expect(open.join()).not.toMatch(/315|监规/);
  });

  it('[D-G17] it is asked where the person hit is other judicial police', () => {
    const asked = (capacity: 'officer' | 'otherJudicialPolice') =>
      proposalFor({
        acts: ['punchKick'],
        targets: [anOfficer({ capacity })],
        offender: { ...plainAdult, servingSentence: 'unknown' },
      }).missingFacts.map(({ factKey }) => factKey);
    expect(asked('otherJudicialPolice')).toContain('offender.servingSentence');
    expect(asked('officer')).not.toContain('offender.servingSentence');
  });
});

describe('disputed enforcement', () => {
  const disputed = { ...none.policeFault, disputed: 'yes' } as const;
  const bite = { acts: ['bite'], targets: [anOfficer({ injury: { status: 'unknown' } })] } as const;

  it('[D-G2c] [D-W25] keeps no_crime open and is said first', () => {
    const proposal = proposalFor({ ...bite, policeFault: disputed });
    expect(openIn(proposal)).toContain('no_crime pending');
    expect(proposal.warnings.map(({ ruleId }) => ruleId)).toContain('D-W25');
  });

  it('[D-G2c] [D-W25] a joint finding that nothing was wrong ends it', () => {
    const cleared = { ...disputed, level: 'none', jointlyConfirmed: 'yes' } as const;
    const proposal = proposalFor({ ...bite, policeFault: cleared });
    expect(openIn(proposal).join()).not.toContain('no_crime');
    expect(proposal.warnings.map(({ ruleId }) => ruleId)).not.toContain('D-W25');
    expect(proposal.leading).toBe('277-5');
  });

  it('[D-G25] whether it was lawful duty is an element: nothing leads until 督察 and 法制 have found', () => {
    expect(proposalFor({ ...bite, policeFault: disputed }).leading).toBeNull();
    const hurt = { ...bite, targets: [anOfficer({ injury: gradedAs('minor') })] };
    const waiting = proposalFor({ ...hurt, policeFault: disputed });
    expect(openIn(waiting)).toEqual(['277-5 pending', '277-1 pending', '治61 pending', 'no_crime pending']);
    expect(waiting.leading).toBeNull();
    expect(waiting.missingFacts.map(({ factKey }) => factKey)).toContain('policeFault');
    const found = { ...disputed, level: 'none', jointlyConfirmed: 'yes' } as const;
    expect(proposalFor({ ...hurt, policeFault: found }).leading).toBe('277-5');
  });

  it.each([
    [['blocking'], '治61'],
    [['verbalAbuse'], '治61'],
    [['checkpointRush'], '治61'],
    [['threatOfViolence'], '277-1'],
    [['damagePoliceVehicleOrGear'], '277-1'],
  ] as const)('[D-G25] %s waits for it too: %s', (acts, track) => {
    const over = { acts, obstructedDuty: 'yes' } as const;
    expect(openIn(proposalFor(over))).toContain(`${track} supported`);
    expect(openIn(proposalFor({ ...over, policeFault: disputed }))).toContain(`${track} pending`);
  });

  it('[D-G8b] the death of somebody leads even so', () => {
    const dead = { ...bite, targets: [anOfficer({ injury: gradedAs('death') })] };
    expect(proposalFor({ ...dead, policeFault: disputed }).leading).toBe('234/232');
  });
});

describe('auxiliaries', () => {
  it('[D-G9a] a bodily attack whose harm is not appraised yet is 妨害公务 first', () => {
    const lead = (
      injury: Parameters<typeof anAuxiliary>[0],
      acts: DispositionFacts['acts'] = ['punchKick'],
    ) => proposalFor({ acts, obstructedDuty: 'yes', targets: [anAuxiliary(injury)] }).leading;
    const pending = { status: 'pending', commissionedAt: null, body: '' } as const;
    expect(lead({ injury: pending })).toBe('277-1');
    expect(lead({ injury: { status: 'none' } })).toBe('治61');
    expect(lead({ injury: pending }, ['threatOfViolence'])).toBe('治61');
  });
});

describe('what people decide', () => {
  const taken = (kind: DispositionFacts['measuresTaken'][number]['kind']) => ({
    measuresTaken: [{ kind, from: null, to: null }],
  });
  const made = { ...none.priorDecision, made: 'yes' } as const;
  const assault = { acts: ['bite'], targets: [anOfficer({ injury: gradedAs('minor') })] } as const;

  it.each(['nonProsecution', 'exemptFromPunishment'] as const)(
    '[D-W24] after %s the public-order track opens again',
    (kind) => {
      expect(openIn(proposalFor({ ...assault, ...taken(kind) }))).toContain('治61 supported');
      expect(ruleIdsIn({ ...assault, ...taken(kind) })).toContain('D-W24');
      expect(openIn(proposalFor(assault)).join()).not.toContain('治61');
    },
  );

  it.each([
    [15, '治61'],
    [16, '277-5'],
  ] as const)('[D-F3] [D-G7d] an offender of %i with an established assault leads to %s', (age, track) => {
    expect(proposalFor({ ...assault, offender: { ...plainAdult, age } }).leading).toBe(track);
  });

  it('[D-W15] [D-W20] what was served is offset, and detention is no outcome', () => {
    expect(ruleIdsIn({ ...assault, priorDecision: made })).toContain('D-W15');
    expect(ruleIdsIn({ ...assault, ...taken('criminalDetention') })).toEqual(
      expect.arrayContaining(['D-W15', 'D-W20']),
    );
    for (const kind of ['arrest', 'bail', 'residentialSurveillance'] as const)
      expect(ruleIdsIn({ ...assault, ...taken(kind) })).toContain('D-W20');
    expect(ruleIdsIn({ ...assault, ...taken('fine') })).not.toContain('D-W20');
    expect(ruleIdsIn(assault)).not.toContain('D-W15');
  });

  it('[D-W26] a penalty before the opinion may have to become a crime', () => {
    const open = [anOfficer({ injury: { status: 'unknown' } })];
    expect(ruleIdsIn({ acts: ['bite'], targets: open, priorDecision: made })).toContain('D-W26');
    expect(ruleIdsIn({ acts: ['bite'], targets: open })).not.toContain('D-W26');
    expect(ruleIdsIn({ ...assault, priorDecision: made })).not.toContain('D-W26');
  });

  it('[D-W16] the car is to be measured before anybody judges its danger', () => {
    const whole = { speedKmh: 40, distanceMetres: 0, contact: 'struck' } as const;
    const said = (
      vehicle: DispositionFacts['vehicle'],
      acts: DispositionFacts['acts'] = ['vehicleRamming'],
    ) => ruleIdsIn({ acts, vehicle }).includes('D-W16');
    expect(said(whole)).toBe(false);
    expect(said({ ...whole, speedKmh: null })).toBe(true);
    expect(said({ ...whole, distanceMetres: null })).toBe(true);
    expect(said({ ...whole, contact: 'unknown' })).toBe(true);
    expect(said(none.vehicle, ['bite'])).toBe(false);
  });

  it('[D-W23] who was in the car is to be found out', () => {
    const acts = ['damagePoliceVehicleOrGear'] as const;
    const occupied = (policeVehicleOccupied: 'yes' | 'unknown') =>
      ruleIdsIn({ acts, resultBeyondPersons: { ...none.resultBeyondPersons, policeVehicleOccupied } });
    expect(occupied('unknown')).toContain('D-W23');
    expect(occupied('yes')).not.toContain('D-W23');
    expect(ruleIdsIn({ acts: ['bite'] })).not.toContain('D-W23');
  });

  it('[D-W22] five thousand views or five hundred reposts are said', () => {
    const said = (
      views: number | null,
      reposts: number | null,
      act: 'onlinePost' | 'rumour' = 'onlinePost',
    ) => ruleIdsIn({ acts: [act], statement: { ...none.statement, views, reposts } }).includes('D-W22');
    expect([
      said(4999, 499),
      said(5000, null),
      said(null, 500),
      said(null, null),
      said(5000, 500, 'rumour'),
    ]).toEqual([false, true, true, false, false]);
  });

  it.each([
    ['D-W17', { acts: ['harassment'] }, { acts: ['bite'] }],
    [
      'D-W18',
      {
        acts: ['onlinePost'],
        statement: { ...none.statement, officerIdentifiable: 'yes', fabricated: 'yes' },
      },
      { acts: ['onlinePost'] },
    ],
    ['D-W19', { acts: ['untrueComplaint'] }, { acts: ['bite'] }],
    ['D-W21', { acts: ['punchKick'] }, assault],
  ] satisfies readonly (readonly [string, Partial<DispositionFacts>, Partial<DispositionFacts>])[])(
    '[D-W17] [D-W18] [D-W19] [D-W21] %s is shown exactly when its track is open',
    (ruleId, open, closed) => {
      expect(ruleIdsIn(open)).toContain(ruleId);
      expect(ruleIdsIn(closed)).not.toContain(ruleId);
    },
  );

  it('[D-W17] 寻衅滋事 after work is for people to weigh as well', () => {
    const targets = [anOfficer({ duty: 'offDutyRevenge' })];
    expect(ruleIdsIn({ acts: ['punchKick'], targets })).toContain('D-W17');
  });

  it('every caution names its law', () => {
    const proposal = proposalFor({
      ...aRecord(),
      ...assault,
      ...taken('nonProsecution'),
      priorDecision: made,
    });
    const ours = proposal.warnings.filter(({ ruleId }) => ['D-W15', 'D-W24'].includes(ruleId));
    expect(ours.map(({ basis }) => basis)).toEqual([
      ['chufa-35', 'chufa-29', 'zhian2025-110'],
      ['xijing-11', 'xingsu-177'],
    ]);
  });
});
