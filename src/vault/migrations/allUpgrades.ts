import type { z } from 'zod';
import { RightsCase } from '#domain/case/rightsCase.ts';
import { caseUpgrades } from '../records/caseFiles.ts';
import type { Upgrades } from './upgrades.ts';

/** Every kind of record that has older versions, by the name of its fixtures; tests walk them all. */
export const allUpgrades: Readonly<
  Record<string, { readonly upgrades: Upgrades; readonly schema: z.ZodType }>
> = {
  case: { upgrades: caseUpgrades, schema: RightsCase },
};
