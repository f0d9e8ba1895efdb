import type { Failure } from '#domain/kernel/failure.ts';
import { observable } from './observable.ts';

/** What the header says about the officer's work; exactly one holds at a time. */
export type SaveStatus =
  | { readonly kind: 'idle' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly atMs: number }
  | { readonly kind: 'failed'; readonly failure: Failure };

/** Follows every command of this window and every form with typed text that is not saved yet. */
export interface SaveLedger {
  readonly readStatus: () => SaveStatus;
  /** Names of the forms whose text is not saved. */
  readonly readUnsaved: () => readonly string[];
  readonly subscribe: (listener: () => void) => () => void;
  /** A command has left; call the answer with its failure, or `null` when it was confirmed. */
  readonly begin: () => (failure: Failure | null) => void;
  /** The officer gave the refused change up, or went elsewhere. */
  readonly forgetFailure: () => void;
  readonly markUnsaved: (form: string, isUnsaved: boolean) => void;
}

/** A fresh ledger; one per window. */
export function createSaveLedger(nowMs: () => number): SaveLedger {
  const status = observable<SaveStatus>({ kind: 'idle' });
  const unsaved = observable<readonly string[]>([]);
  let running = 0;
  return {
    readStatus: status.read,
    readUnsaved: unsaved.read,
    subscribe(listener) {
      const leave = [status.subscribe(listener), unsaved.subscribe(listener)];
      return () => leave.forEach((stop) => stop());
    },
    begin() {
      running += 1;
      status.write({ kind: 'saving' });
      return (failure) => {
        running -= 1;
        if (failure !== null) status.write({ kind: 'failed', failure });
        else if (running === 0 && status.read().kind === 'saving')
          status.write({ kind: 'saved', atMs: nowMs() });
      };
    },
    forgetFailure() {
      if (status.read().kind === 'failed') status.write({ kind: 'idle' });
    },
    markUnsaved(form, isUnsaved) {
      const others = unsaved.read().filter((name) => name !== form);
      if (isUnsaved !== unsaved.read().includes(form)) unsaved.write(isUnsaved ? [...others, form] : others);
    },
  };
}
