import type { Work } from '../work.ts';
import { account } from '../works/account.ts';
import { foundVaults } from '../works/foundVault.ts';
import { importEvidence } from '../works/importEvidence.ts';
import { ingestOf } from '../works/ingest.ts';
import { note } from '../works/note.ts';
import { saveCase } from '../works/saveCase.ts';
import { saveSettings } from '../works/saveSettings.ts';

/** What is cut. */
export interface CutWork {
  readonly work: Work;
  /** How often it is done while it is recorded: enough for a thousand places to cut at in a soak. */
  readonly turns: number;
  /** Disks opened in the test suite, and in a full soak. */
  readonly states: { readonly quick: number; readonly full: number };
}

const many = { quick: 300, full: 10_000 };

export const powerCutWorks: readonly CutWork[] = [
  { work: saveCase, turns: 6, states: many },
  { work: saveSettings, turns: 6, states: many },
  { work: note, turns: 12, states: many },
  { work: account, turns: 4, states: many },
  { work: ingestOf([900, 40_000, 0]), turns: 6, states: many },
  { work: importEvidence, turns: 4, states: many },
  // Almost every cut is answered by founding anew, which stretches five passwords.
  { work: foundVaults, turns: 1, states: { quick: 60, full: 2000 } },
];
