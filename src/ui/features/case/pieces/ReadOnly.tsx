import { ConfigProvider } from 'antd';
import type { ReactNode } from 'react';

export interface ReadOnlyProps {
  /** Whether the fields may only be read. */
  readonly when: boolean;
  readonly children: ReactNode;
}

const legible = { token: { colorTextDisabled: '#1F2328', colorTextPlaceholder: '#4A525C' } } as const;

/** Fields nobody here may change, in letters as dark as all text: they are there to be read. */
export function ReadOnly({ when, children }: ReadOnlyProps) {
  return (
    <ConfigProvider componentDisabled={when} theme={when ? legible : {}}>
      {children}
    </ConfigProvider>
  );
}
