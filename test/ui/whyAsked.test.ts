import { describe, expect, it } from 'vitest';
import { factSections } from '#ui/features/case/disposition/askedFacts.ts';
import { whyAsked, whyAskedOfEach } from '#ui/features/case/disposition/whyAsked.ts';

describe('the questions on the facts', () => {
  it('[D-Q1] each say why they are asked', () => {
    const facts = factSections.flatMap((section) => section.facts);
    expect(facts.length).toBeGreaterThan(40);
    const unexplained = facts.filter((fact) => whyAsked(fact) === '').map(({ path }) => path.join('.'));
    expect(unexplained).toEqual([]);
    for (const field of ['withOfficerLeading', 'duty', 'acts'] as const)
      expect(whyAskedOfEach(field), field).not.toBe('');
  });
});
