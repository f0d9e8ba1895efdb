import type { Work } from '../work.ts';
import { account } from '../works/account.ts';
import { foundVaults } from '../works/foundVault.ts';
import { importEvidence } from '../works/importEvidence.ts';
import { ingestOf } from '../works/ingest.ts';
import { note } from '../works/note.ts';
import { saveCase } from '../works/saveCase.ts';
import { saveSettings } from '../works/saveSettings.ts';

/** What is cut, and how often it is done while it is recorded: enough for a thousand places to cut at. */
export const powerCutWorks: readonly { readonly work: Work; readonly turns: number }[] = [
  { work: saveCase, turns: 6 },
  { work: saveSettings, turns: 6 },
  { work: note, turns: 12 },
  { work: account, turns: 4 },
  { work: ingestOf([900, 40_000, 0]), turns: 6 },
  { work: importEvidence, turns: 4 },
  { work: foundVaults, turns: 2 },
];
