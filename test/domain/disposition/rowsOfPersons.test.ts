import { describe, expect, it } from 'vitest';
import { factsOf } from '#domain/case/factsOf.ts';
import type { RightsCase } from '#domain/case/rightsCase.ts';
import type { DispositionFacts, OffenderFacts, TargetFacts } from '#domain/disposition/facts.ts';
import { emptyFacts, emptyTarget } from '#domain/disposition/facts.ts';
import { openTracks } from '#domain/disposition/openTracks.ts';
import { aCase } from '#test/people/aCase.ts';
import {
  anOfficer,
  aRecord,
  gradedAs,
  openIn,
  plainAdult,
  proposalFor,
  ruleSetOn,
  trackOf,
} from './aRecord.ts';

const by = (over: Partial<OffenderFacts>, facts: Partial<DispositionFacts> = {}) =>
  proposalFor({ acts: ['blocking'], ...facts, offender: { ...plainAdult, ...over } });

describe('who the person is, and why they took part', () => {
  it.each([
    ['D-G40', { coerced: 'yes' }],
    ['D-G41', { blindOrDeafMute: 'yes' }],
  ] as const)('[D-G40, D-G41] %s leaves it open to go without a penalty, and people say', (rule, over) => {
    const ids = (over: Partial<OffenderFacts>, facts?: Partial<DispositionFacts>) =>
      by(over, facts).tracks.find(({ track }) => track === 'education')?.ruleIds ?? [];
    expect(ids(over)).toContain(rule);
    expect(trackOf(by(over), 'education').standing).toBe('pending');
    expect(by(over).leading).toBe('治61');
    expect(ids({})).not.toContain(rule);
    const hurt = { acts: ['punchKick'], targets: [anOfficer({ injury: gradedAs('lightSecond') })] } as const;
    expect(ids(over, hurt)).not.toContain(rule);
  });

  it('[D-Q53] asks for blindness and deafness of one who only pulled away, never of one who struck', () => {
    const unasked = { blindOrDeafMute: 'unknown', impersonatedPolice: 'unknown' } as const;
    const minorContactOnly = { answer: 'no', reasons: '推了三次' } as const;
    const asked = (...acts: DispositionFacts['acts']) =>
      by(unasked, { acts, minorContactOnly }).missingFacts.map(({ factKey }) => factKey);
    expect(asked('push')).toContain('offender.blindOrDeafMute');
    expect(asked('push', 'punchKick')).not.toContain('offender.blindOrDeafMute');
    expect(asked('other')).toContain('offender.impersonatedPolice');
    expect(asked('blocking')).not.toContain('offender.impersonatedPolice');
  });

  it('[D-L42] asks of each in a crowd whether somebody made them', () => {
    const asked = (crowd: DispositionFacts['crowd']) =>
      by({ coerced: 'unknown' }, { crowd, acts: ['punchKick'] }).missingFacts.map(({ factKey }) => factKey);
    expect(asked({ gathered: 'yes', role: 'blocker' })).toContain('offender.coerced');
    expect(asked({ gathered: 'no', role: 'alone' })).not.toContain('offender.coerced');
  });

  it('[D-W40, D-W41] what follows for the questioning, and for whoever made them, is said', () => {
    const said = (over: Partial<OffenderFacts>) => by(over).warnings.map(({ ruleId }) => ruleId);
    expect(said({ blindOrDeafMute: 'yes' })).toContain('D-W40');
    expect(said({ coerced: 'yes' })).toContain('D-W41');
    expect(said({})).not.toEqual(expect.arrayContaining(['D-W40']));
    expect(said({})).not.toEqual(expect.arrayContaining(['D-W41']));
  });

  it('[D-G42, D-A40] passing for police is compared with fraud by a false office, and weighs heavier', () => {
    const proposal = by({ impersonatedPolice: 'yes' });
    expect(openIn(proposal)).toEqual(expect.arrayContaining(['279 pending', '治62 pending']));
    expect(proposal.leading).toBe('治61');
    for (const track of ['279', '治62'] as const)
      expect(trackOf(proposal, track).aggravating.map(({ ruleId }) => ruleId)).toEqual(
        expect.arrayContaining(['D-A40']),
      );
    expect(openIn(by({})).filter((line) => line.includes('279'))).toEqual([]);
    const before = openTracks(
      aRecord({ acts: ['blocking'], offender: { ...plainAdult, impersonatedPolice: 'yes' } }),
      ruleSetOn('2020-05-04'),
    );
    expect(trackOf(before, '治62').basis).toContain('zhian2012-51');
  });
});

describe('[D-G43] whom the harmed serve', () => {
  const served = (
    capacity: TargetFacts['capacity'],
    category: RightsCase['officers'][number]['category'],
  ) => {
    const rightsCase = aCase();
    const [officer] = rightsCase.officers;
    const [person] = rightsCase.counterparties;
    if (officer === undefined || person === undefined) throw new Error('the sample case is empty');
    const answers = { ...emptyFacts(), targets: [{ ...emptyTarget(officer.id), capacity }] };
    const told = {
      ...rightsCase,
      officers: [{ ...officer, category }],
      facts: { [person.id]: answers },
    };
    return factsOf(told, person).targets[0]?.capacity;
  };

  it('is told with the facts for an officer, and by the record for everybody else', () => {
    expect(served('otherJudicialPolice', 'officer')).toBe('otherJudicialPolice');
    expect(served('otherOfficial', 'officer')).toBe('otherOfficial');
    expect(served('unknown', 'officer')).toBe('officer');
    expect(served('auxiliaryOfficer', 'officer')).toBe('officer');
    expect(served('otherOfficial', 'auxiliaryOfficer')).toBe('auxiliaryOfficer');
    expect(served('otherJudicialPolice', 'closeRelative')).toBe('closeRelative');
  });
});
