import type { z } from 'zod';
import type { Operation } from './operation.ts';
import { accountOperations } from './operations/accountOperations.ts';
import { auditOperations } from './operations/auditOperations.ts';
import { backupOperations } from './operations/backupOperations.ts';
import { careOperations } from './operations/careOperations.ts';
import { caseOperations } from './operations/caseOperations.ts';
import { clockOperations } from './operations/clockOperations.ts';
import { dispositionOperations } from './operations/dispositionOperations.ts';
import { documentOperations } from './operations/documentOperations.ts';
import { dossierOperations } from './operations/dossierOperations.ts';
import { driveOperations } from './operations/driveOperations.ts';
import { bringOperations } from './operations/bringOperations.ts';
import { knowOperations } from './operations/knowOperations.ts';
import { lookOperations } from './operations/lookOperations.ts';
import { pictureOperations } from './operations/pictureOperations.ts';
import { evidenceOperations } from './operations/evidenceOperations.ts';
import { formOperations } from './operations/formOperations.ts';
import { templateOperations } from './operations/templateOperations.ts';
import { labelOperations } from './operations/labelOperations.ts';
import { lawOperations } from './operations/lawOperations.ts';
import { reviewOperations } from './operations/reviewOperations.ts';
import { sessionOperations } from './operations/sessionOperations.ts';
import { ledgerOperations } from './operations/ledgerOperations.ts';
import { numberOperations } from './operations/numberOperations.ts';
import { registerOperations } from './operations/registerOperations.ts';
import { supervisionOperations } from './operations/supervisionOperations.ts';
import { voiceOperations } from './operations/voiceOperations.ts';
import { unitOperations } from './operations/unitOperations.ts';
import { upwardOperations } from './operations/upwardOperations.ts';

/** Everything the screen may ask, as one value; types, validation, client, dispatcher and tests derive from it. */
export const contract = {
  ...sessionOperations,
  ...unitOperations,
  ...accountOperations,
  ...auditOperations,
  ...backupOperations,
  ...driveOperations,
  ...caseOperations,
  ...careOperations,
  ...clockOperations,
  ...lawOperations,
  ...evidenceOperations,
  ...bringOperations,
  ...knowOperations,
  ...labelOperations,
  ...lookOperations,
  ...pictureOperations,
  ...dispositionOperations,
  ...supervisionOperations,
  ...voiceOperations,
  ...upwardOperations,
  ...ledgerOperations,
  ...registerOperations,
  ...numberOperations,
  ...documentOperations,
  ...formOperations,
  ...templateOperations,
  ...dossierOperations,
  ...reviewOperations,
} satisfies Record<string, Operation>;

export type Contract = typeof contract;
export type OperationName = keyof Contract;
export type NameOfKind<K extends Operation['kind']> = {
  [N in OperationName]: Contract[N]['kind'] extends K ? N : never;
}[OperationName];
/** Operations answered before anyone has entered. */
export type DoorName = {
  [N in OperationName]: Contract[N]['audience'] extends 'anyone' ? N : never;
}[OperationName];
/** Operations answered at once. */
export type CallName = NameOfKind<'query' | 'command'>;
/** Operations that report progress. */
export type JobName = NameOfKind<'job'>;
export type InputOf<N extends OperationName> = z.infer<Contract[N]['input']>;
export type OutputOf<N extends OperationName> = z.infer<Contract[N]['output']>;

/** Looks an operation up by an untrusted name. */
export function operationNamed(name: string): Operation | undefined {
  return isOperationName(name) ? contract[name] : undefined;
}

/** Own keys only: `constructor` is not an operation. */
export function isOperationName(name: string): name is OperationName {
  return Object.hasOwn(contract, name);
}
