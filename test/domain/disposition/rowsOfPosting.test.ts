import { describe, expect, it } from 'vitest';
import type { DispositionFacts } from '#domain/disposition/facts.ts';
import { anAuxiliary, anOfficer, gradedAs, aRecord, guardsAgainst, openIn, proposalFor } from './aRecord.ts';

const posted = (over: Partial<DispositionFacts['statement']>) =>
  proposalFor({
    acts: ['publicPosting'],
    statement: { ...aRecord().statement, officerIdentifiable: 'yes', ...over },
  });

describe('[D-G50] leaflets, posters and banners are judged as posts are', () => {
  it('insult or invented facts about an identifiable officer are a public-order case', () => {
    expect(openIn(posted({ abusive: 'yes' }))).toContain('治50 supported');
    const invented = openIn(posted({ fabricated: 'yes' }));
    expect(invented).toContain('治50 supported');
    expect(invented).toContain('246 pending');
    expect(invented).toContain('clearing_name pending');
  });

  it('what is neither invented nor abusive is criticism and never punished', () => {
    const measured = posted({ fabricated: 'no', abusive: 'no' });
    expect(openIn(measured)).toEqual(['education supported']);
    expect(guardsAgainst(measured, '治50')).toEqual(['D-F13']);
  });

  it('a slogan about nobody in particular calls for education', () => {
    expect(posted({ officerIdentifiable: 'no' }).leading).toBe('education');
  });
});

describe('[D-G51] 轻伤 by force leaves no public-order case for what was done beside it', () => {
  const beside = ['bite', 'blocking', 'checkpointRush', 'documentSeizure', 'verbalAbuse'] as const;
  const bitten = (grade: 'minor' | 'lightSecond') =>
    openIn(proposalFor({ acts: [...beside], targets: [anAuxiliary({ injury: gradedAs(grade) })] })).join();

  it('neither obstruction nor beating replaces the crime', () => {
    expect(bitten('minor')).toMatch(/治61.*治51/);
    expect(bitten('lightSecond')).not.toMatch(/治61|治51/);
    expect(bitten('lightSecond')).toContain('234/232');
  });

  it('who only stood in the way keeps the public-order case, whoever was hurt by others', () => {
    const targets = [anOfficer({ injury: gradedAs('lightSecond') })];
    expect(openIn(proposalFor({ acts: ['blocking'], targets }))).toContain('治61 supported');
  });

  it('a bystander scratched beside an officer gravely hurt was still beaten', () => {
    const bystander = anOfficer({
      officerId: '群众丙',
      capacity: 'other',
      duty: 'unrelated',
      injury: gradedAs('minor'),
    });
    const targets = [anOfficer({ injury: gradedAs('lightSecond') }), bystander];
    expect(openIn(proposalFor({ acts: ['punchKick'], targets }))).toContain('治51 supported');
  });
});
