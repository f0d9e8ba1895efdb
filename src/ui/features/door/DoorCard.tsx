import type { ReactNode } from 'react';

export interface DoorCardProps {
  readonly title: ReactNode;
  readonly children: ReactNode;
  readonly programVersion: string;
  readonly isWide?: boolean;
}

/** The calm middle of an otherwise empty window. */
export function DoorCard({ title, children, programVersion, isWide = false }: DoorCardProps) {
  return (
    <main className="door">
      <div className={isWide ? 'door-card door-card-wide' : 'door-card'}>
        <p className="door-product">维权卷宗</p>
        <h1>{title}</h1>
        {children}
      </div>
      <p className="quiet door-foot">
        资料已加密保存在本机，没有口令打不开。不连接任何网络。版本 {programVersion}
      </p>
    </main>
  );
}
