import { QueryClientProvider } from '@tanstack/react-query';
import type { QueryClient } from '@tanstack/react-query';
import { App as Messages, ConfigProvider } from 'antd';
import zhCN from 'antd/locale/zh_CN';
import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import { StrictMode, useState } from 'react';
import { RouterProvider } from 'react-router/dom';
import { ClientContext } from '../client/ClientContext.ts';
import type { ClientServices } from '../client/ClientContext.ts';
import { createAppRouter } from './routes.tsx';
import { theme } from './theme.ts';

dayjs.locale('zh-cn');

export interface AppProps {
  readonly services: ClientServices & { readonly queries: QueryClient };
}

/** The whole screen over one carrier. */
export function App({ services }: AppProps) {
  const [router] = useState(createAppRouter);
  return (
    <StrictMode>
      <ConfigProvider locale={zhCN} theme={theme} button={{ autoInsertSpace: false }}>
        <Messages>
          <QueryClientProvider client={services.queries}>
            <ClientContext value={services}>
              <RouterProvider router={router} />
            </ClientContext>
          </QueryClientProvider>
        </Messages>
      </ConfigProvider>
    </StrictMode>
  );
}
