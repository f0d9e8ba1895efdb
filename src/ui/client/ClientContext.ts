import { createContext, useContext } from 'react';
import type { Client } from '#api/client.ts';
import { Fault } from '#domain/kernel/fault.ts';
import type { Door, Person } from './door.ts';
import type { JobLedger } from './jobLedger.ts';
import type { SaveLedger } from './saveLedger.ts';

/** What every screen shares: the contract as functions, and what is being saved or worked on. */
export interface ClientServices {
  readonly client: Client;
  readonly saves: SaveLedger;
  readonly jobs: JobLedger;
  readonly door: Door;
  /** Who is at work. */
  readonly person: Person;
}

export const ClientContext = createContext<ClientServices | null>(null);

/** The services of this window. */
export function useServices(): ClientServices {
  const services = useContext(ClientContext);
  if (services === null) throw new Fault('ClientContext is missing above this component');
  return services;
}

/** The client itself, for `contentUrl` of media and papers; everything else goes through the hooks. */
export function useClient(): Client {
  return useServices().client;
}
