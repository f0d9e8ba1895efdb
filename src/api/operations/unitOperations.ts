import { z } from 'zod';
import { UnitSettings } from '#domain/case/unitSettings.ts';
import { operation } from '../operation.ts';
import { list } from '../list.ts';

/** What the first-start screen asks for. */
export const UnitSetUp = UnitSettings.omit({ schemaVersion: true, revision: true, setUpAt: true });
export type UnitSetUp = z.infer<typeof UnitSetUp>;

export const HealthFindingView = z.strictObject({
  code: z.string(),
  severity: z.enum(['ok', 'warning', 'error']),
  message: z.string(),
  path: z.string().optional(),
});
export type HealthFindingView = z.infer<typeof HealthFindingView>;

export const unitOperations = {
  'unit.read': operation(
    'query',
    z.strictObject({}),
    z.strictObject({ settings: UnitSettings.nullable(), programVersion: z.string(), vaultPlace: z.string() }),
  ),
  'unit.setUp': operation('command', UnitSetUp, UnitSettings),
  'unit.save': operation('command', UnitSettings, UnitSettings),
  'unit.examine': operation('job', z.strictObject({}), list(HealthFindingView)),
};
