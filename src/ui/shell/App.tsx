import { App as Messages, ConfigProvider } from 'antd';
import zhCN from 'antd/locale/zh_CN';
import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import { StrictMode, useEffect, useState, useSyncExternalStore } from 'react';
import type { Client } from '#api/client.ts';
import { createServices } from '../client/createServices.ts';
import type { WorkServices } from '../client/createServices.ts';
import type { Door, Tenant } from '../client/door.ts';
import { Cover } from './Cover.tsx';
import { IdleWatch } from './IdleWatch.tsx';
import { theme } from './theme.ts';
import { Workplace } from './Workplace.tsx';

dayjs.locale('zh-cn');

export interface AppProps {
  readonly client: Client;
  readonly door: Door;
}

/** The whole screen over one carrier: somebody's work, and the door that covers it. */
export function App({ client, door }: AppProps) {
  return (
    <StrictMode>
      <ConfigProvider locale={zhCN} theme={theme} button={{ autoInsertSpace: false }}>
        <Screen client={client} door={door} />
      </ConfigProvider>
    </StrictMode>
  );
}

function Screen({ client, door }: AppProps) {
  const state = useSyncExternalStore(door.subscribe, door.readState);
  const [servicesOf] = useState(() => keepServices(client, door));
  useEffect(() => void door.ask(), [door]);
  const tenant = 'tenant' in state ? state.tenant : null;
  const services = tenant === null ? null : servicesOf(tenant);
  const isOpen = state.kind === 'open';
  const idleLockMinutes = 'session' in state ? state.session.idleLockMinutes : null;
  return (
    <>
      {tenant === null || services === null ? null : (
        <Workplace key={tenant.number} tenant={tenant} services={services} isCovered={!isOpen} />
      )}
      {isOpen ? null : (
        <Messages className="cover">
          <Cover state={state} door={door} services={services} client={client} />
        </Messages>
      )}
      {idleLockMinutes === null ? null : <IdleWatch door={door} idleLockMinutes={idleLockMinutes} />}
    </>
  );
}

/** One person's services are made once and last until another person has entered. */
function keepServices(client: Client, door: Door): (tenant: Tenant) => WorkServices {
  let held: { readonly number: number; readonly services: WorkServices } | null = null;
  return ({ number, person }) => {
    if (held?.number !== number) held = { number, services: createServices(client, door, person) };
    return held.services;
  };
}
