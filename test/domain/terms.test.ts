import { describe, expect, it } from 'vitest';
import { activationTriggerNames } from '#domain/case/activation.ts';
import { custodyNames } from '#domain/case/person.ts';
import { legalKindNames } from '#domain/evidence/legalKinds.ts';
import { taskForceBodyNames, taskForceRoleNames } from '#domain/supervision/taskForce.ts';
import { terms } from '#domain/terms.ts';

const labels: Readonly<Record<string, string>> = terms;

describe('the glossary', () => {
  it('gives every identifier a label of its own', () => {
    const all: readonly string[] = Object.values(terms);
    expect(all.filter((label, index) => label === '' || all.indexOf(label) !== index)).toEqual([]);
  });

  it.each([
    ['task force bodies', taskForceBodyNames],
    ['custody', custodyNames],
    ['activation triggers', activationTriggerNames],
    [
      'legal kinds',
      Object.fromEntries(Object.entries(legalKindNames).map(([kind, names]) => [kind, names.criminal])),
    ],
    ['task force roles', { legalReview: taskForceRoleNames.legalReview }],
  ])('agrees with the names of %s where both know an identifier', (_, names) => {
    const shared = Object.entries(names).filter(([identifier]) => Object.hasOwn(labels, identifier));
    expect(shared.filter(([identifier, name]) => labels[identifier] !== name)).toEqual([]);
  });
});
