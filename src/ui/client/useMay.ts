import { contract } from '#api/contract.ts';
import type { OperationName } from '#api/contract.ts';
import type { Role } from '#domain/access/role.ts';
import { useServices } from './ClientContext.ts';

/** Whether this role may ask for this operation; the host asks again, this only keeps useless buttons off the screen. */
export function mayAsk(role: Role, name: OperationName): boolean {
  const { audience } = contract[name];
  return audience === 'anyone' || audience === 'everyUser' || audience.includes(role);
}

/** Whether whoever is at work may ask for this operation. */
export function useMay(name: OperationName): boolean {
  return mayAsk(useServices().person.role, name);
}
