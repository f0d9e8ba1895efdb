import type { Proof } from './evidenceItem.ts';

/** Whatever the proofs speak for, each once. */
export function elementsOf(proofs: readonly Proof[]): readonly string[] {
  return [...new Set(proofs.map(({ elementId }) => elementId))];
}

/** What is ticked: proved directly, for the case as a whole. */
export function tickedElements(proofs: readonly Proof[]): readonly string[] {
  return proofs.filter(isTick).map(({ elementId }) => elementId);
}

/** The proofs with exactly these ticks; those against one person, and the merely supporting ones, stay. */
export function withTicks(proofs: readonly Proof[], elementIds: readonly string[]): readonly Proof[] {
  return [...proofs.filter((proof) => !isTick(proof)), ...elementIds.map(tickOf)];
}

/** Proves it directly, for the case as a whole. */
export function tickOf(elementId: string): Proof {
  return { elementId, counterpartyId: null, strength: 'direct' };
}

function isTick({ counterpartyId, strength }: Proof): boolean {
  return counterpartyId === null && strength === 'direct';
}
