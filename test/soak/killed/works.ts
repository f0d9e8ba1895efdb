import type { Work } from '../work.ts';
import { account } from '../works/account.ts';
import { backUp } from '../works/backUp.ts';
import { exportPackage } from '../works/exportPackage.ts';
import { foundVaults } from '../works/foundVault.ts';
import { importEvidence } from '../works/importEvidence.ts';
import { ingestOf } from '../works/ingest.ts';
import { migrate } from '../works/migrate.ts';
import { note } from '../works/note.ts';
import { producePaper } from '../works/producePaper.ts';
import { saveCase } from '../works/saveCase.ts';
import { saveSettings } from '../works/saveSettings.ts';

/** Everything that is killed in the middle. */
export const killedWorks: readonly Work[] = [
  saveCase,
  saveSettings,
  note,
  account,
  ingestOf([9000, 1_300_000, 60_000]),
  importEvidence,
  exportPackage,
  producePaper,
  foundVaults,
  backUp,
  migrate,
];
