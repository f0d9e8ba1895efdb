import { z } from 'zod';
import { Fault } from '#domain/kernel/fault.ts';

/** One step from a version of a record to the next: pure, payload to payload. */
export type Upgrade = (payload: unknown) => unknown;

/** All steps of one kind of record. */
export interface Upgrades {
  /** The version the last step leads to. */
  readonly newest: number;
  /** The payload as the newest version has it. Fails: throws a `Fault` when a step leads elsewhere than to the next version. */
  from(version: number, payload: unknown): unknown;
}

const Versioned = z.looseObject({ schemaVersion: z.int() });

/** Steps by the version they start from, counted from 1. Fails: throws a `Fault`, and so keeps its module from loading, when a number is missing. */
export function upgrades(steps: Readonly<Record<number, Upgrade>>): Upgrades {
  const numbers = Object.keys(steps).map(Number);
  if (numbers.some((number, index) => number !== index + 1))
    throw new Fault(`upgrades must be numbered from 1 without gaps, not ${numbers.join(', ')}`);
  const newest = numbers.length + 1;
  return {
    newest,
    from(version, payload) {
      let upgraded = payload;
      for (let at = version; at < newest; at += 1) {
        const step = steps[at];
        // Version 0 or less was never written: whoever parses it finds it damaged.
        if (step === undefined) return payload;
        upgraded = step(upgraded);
        if (Versioned.parse(upgraded).schemaVersion !== at + 1)
          throw new Fault(`the upgrade from version ${at} does not lead to version ${at + 1}`);
      }
      return upgraded;
    },
  };
}
