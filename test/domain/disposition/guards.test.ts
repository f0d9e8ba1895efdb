import { describe, expect, it } from 'vitest';
import type { DispositionFacts } from '#domain/disposition/facts.ts';
import { guards } from '#domain/disposition/guards.ts';
import {
  anAuxiliary,
  anOfficer,
  blocksOf,
  gradedAs,
  guardsAgainst,
  openIn,
  plainAdult,
  proposalFor,
  ruleSet,
  trackOf,
} from './aRecord.ts';

describe('forbidden conclusions', () => {
  it('[D-F1] says why words cannot be 袭警罪', () => {
    const proposal = proposalFor({ acts: ['verbalAbuse'] });
    expect(guardsAgainst(proposal, '277-5')).toContain('D-F1');
    expect(guardsAgainst(proposal, '277-5-agg')).toEqual(['D-F1']);
    expect(proposal.forbidden.find(({ ruleId }) => ruleId === 'D-F1')?.basis).toEqual(['xijing-1-2']);
  });

  it.each(['push', 'struggleFree', 'damagePoliceVehicleOrGear', 'gunGrab', 'bite'] as const)(
    '[D-F1] %s is more than words',
    (act) => {
      expect(guardsAgainst(proposalFor({ acts: [act] }), '277-5')).not.toContain('D-F1');
    },
  );

  it('[D-F1] nothing recorded yet forbids nothing', () => {
    expect(guardsAgainst(proposalFor({ acts: [] }), '277-5-agg')).toEqual([]);
  });

  it('[D-F2] one person of unknown capacity keeps the question open', () => {
    const targets = [anAuxiliary(), anOfficer({ capacity: 'unknown', injury: gradedAs('minor') })];
    expect(guardsAgainst(proposalFor({ acts: ['bite'], targets }), '277-5')).toEqual([]);
  });

  it('[D-F3a] [D-F3b] [D-W27] [D-W28] between the ages of the law the gravest crimes stay open, for those above to weigh', () => {
    const aged = (age: number, over: Partial<DispositionFacts>) =>
      proposalFor({ ...over, offender: { ...plainAdult, age } });
    const grave = {
      acts: ['punchKick'],
      targets: [anOfficer({ injury: gradedAs('seriousSecond') })],
    } as const;
    const child = aged(13, grave);
    expect(trackOf(child, '234/232').standing).toBe('pending');
    expect(child.warnings.map(({ ruleId }) => ruleId)).toContain('D-W28');
    expect(trackOf(aged(15, grave), '234/232').standing).toBe('supported');
    const gun = { acts: ['gunGrab'] } as const;
    expect(trackOf(aged(15, gun), '127').standing).toBe('pending');
    expect(aged(15, gun).warnings.map(({ ruleId }) => ruleId)).toContain('D-W27');
    expect(guardsAgainst(aged(13, gun), '127')).toEqual(['D-F3b']);
    expect(trackOf(aged(16, gun), '127').standing).toBe('supported');
  });

  it('[D-G7d] a public-order case does not stand in for the assault on car and gear either', () => {
    const gear = { acts: ['damagePoliceVehicleOrGear'], offender: plainAdult } as const;
    const endangered = proposalFor({
      ...gear,
      occupantsEndangered: { answer: 'yes', reasons: '车内有民警' },
    });
    expect(openIn(endangered)).toContain('277-5 supported');
    expect(openIn(endangered).join()).not.toContain('治61');
    expect(openIn(proposalFor(gear)).join()).toContain('治61');
  });

  it('[D-N4] [D-W29] acts not told apart between people who differ keep everything provisional', () => {
    const targets = [anOfficer({ injury: gradedAs('minor') }), anOfficer()];
    const together = proposalFor({ acts: ['bite'], targets, offender: plainAdult });
    expect(blocksOf(together, '277-5')).toEqual(['D-N4']);
    expect(together.warnings.map(({ ruleId }) => ruleId)).toContain('D-W29');
    const apart = [
      anOfficer({ injury: gradedAs('minor'), acts: ['bite'] }),
      anOfficer({ acts: ['grievance'] }),
    ];
    expect(blocksOf(proposalFor({ targets: apart, offender: plainAdult }), '277-5')).toEqual([]);
  });

  it('[D-F4] an injury known to be below 轻微伤 forbids the base offence only', () => {
    const proposal = proposalFor({ acts: ['bite'] });
    expect(guardsAgainst(proposal, '277-5')).toEqual(['D-F4']);
    expect(guardsAgainst(proposal, '277-5-agg')).toEqual([]);
  });

  it('[D-F4] an attacked police car lifts it until the danger is denied', () => {
    const acts = ['damagePoliceVehicleOrGear'] as const;
    expect(guardsAgainst(proposalFor({ acts }), '277-5')).toEqual([]);
    const denied = proposalFor({ acts, occupantsEndangered: { answer: 'no', reasons: '' } });
    expect(guardsAgainst(denied, '277-5')).toEqual(['D-F4']);
  });

  it('[D-F4] an appraisal still to come forbids nothing', () => {
    const targets = [anOfficer(), anOfficer({ injury: { status: 'unknown' } })];
    expect(guardsAgainst(proposalFor({ acts: ['bite'], targets }), '277-5')).toEqual([]);
  });

  it('[D-F5] revenge off duty forbids every offence against the duty', () => {
    const proposal = proposalFor({
      acts: ['bite'],
      targets: [anOfficer({ duty: 'offDutyRevenge', injury: gradedAs('minor') })],
    });
    const barred = (['277-5', '277-5-agg', '277-1', '治61'] as const).map((track) =>
      guardsAgainst(proposal, track),
    );
    expect(barred).toEqual([['D-F5'], ['D-F5'], ['D-F5'], ['D-F5']]);
  });

  it('[D-F6] mediation never takes the place of punishment', () => {
    expect(guardsAgainst(proposalFor({ acts: ['push'] }), null)).toEqual(['D-F6']);
  });

  it('every guard has its own rule, a reason and an article in the current law', () => {
    expect(new Set(guards.map(({ id }) => id)).size).toBe(guards.length);
    expect(guards.filter(({ basis }) => basis.flatMap((key) => ruleSet.basis(key)).length === 0)).toEqual([]);
  });
});
