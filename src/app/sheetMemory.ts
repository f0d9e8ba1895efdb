import type { Sha256 } from '#domain/kernel/digest.ts';
import type { Attached } from './paperPorts.ts';

/** How many pages a file adds to a volume, or why its pages cannot be bound. */
export type SheetStanding = { readonly pages: number } | { readonly why: string };

/** More than the files of a thick case; each is a few dozen bytes. */
const MOST_KNOWN = 5000;

/** How many pages files have, for as long as the program runs: bytes under a digest never change. Nothing of what they show is kept. */
export interface SheetMemory {
  find(sha256: Sha256): SheetStanding | undefined;
  keep(sha256: Sha256, standing: SheetStanding): void;
}

/** Opens the memory of one program run. */
export function openSheetMemory(): SheetMemory {
  const known = new Map<Sha256, SheetStanding>();
  return {
    find: (sha256) => known.get(sha256),
    keep(sha256, standing) {
      known.set(sha256, standing);
      const [oldest] = known.keys();
      if (known.size > MOST_KNOWN && oldest !== undefined) known.delete(oldest);
    },
  };
}

/** Pages held from counting to binding. Units: bytes. What does not fit is read a second time. */
const MOST_HELD = 64 * 1024 * 1024;

/** What was found in the files of one dossier, and what of it is still at hand. */
export class SheetStandings {
  private readonly found = new Map<Sha256, SheetStanding>();
  private readonly held = new Map<Sha256, Attached>();
  private heldBytes = 0;

  get(sha256: Sha256): SheetStanding | undefined {
    return this.found.get(sha256);
  }

  put(sha256: Sha256, standing: SheetStanding): void {
    this.found.set(sha256, standing);
  }

  /** Keeps the pages for whoever binds them, while there is room. */
  hold(sha256: Sha256, attached: Attached): void {
    const { length } = attached.bytes;
    if (this.held.has(sha256) || this.heldBytes + length > MOST_HELD) return;
    this.heldBytes += length;
    this.held.set(sha256, attached);
  }

  /** Gives the pages away, once. */
  take(sha256: Sha256): Attached | null {
    const attached = this.held.get(sha256) ?? null;
    if (attached === null) return null;
    this.held.delete(sha256);
    this.heldBytes -= attached.bytes.length;
    return attached;
  }
}
