import { canonicalJson } from '../kernel/canonicalJson.ts';
import { emptyFacts } from './facts.ts';
import type { DispositionFacts } from './facts.ts';

/**
 * Short mark of a state of the facts, so that a later change is noticed against the decision made on it. Measures and penalties taken down
 * afterwards carry the decision out and are no change; where they move the lead, D-K7 says so.
 *
 * Shape: 16 hex characters (FNV-1a, 64 bit) over the facts with keys in order; not a protection against forgery, the audit chain is.
 */
export function factsFingerprint(facts: DispositionFacts): string {
  let hash = 0xcbf29ce484222325n;
  const { measuresTaken, priorDecision } = emptyFacts();
  for (const unit of canonicalJson({ ...facts, measuresTaken, priorDecision })) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(unit.codePointAt(0) ?? 0)) * 0x100000001b3n);
  }
  return hash.toString(16).padStart(16, '0');
}
