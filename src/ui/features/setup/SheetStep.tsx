import { Button } from 'antd';
import { useState } from 'react';
import type { OutputOf } from '#api/contract.ts';
import { InitialPasswords } from '../../shared/password/InitialPasswords.tsx';
import { RecoverySheetPanel } from '../../shared/recovery/RecoverySheetPanel.tsx';

export interface SheetStepProps {
  readonly founded: OutputOf<'unit.setUp'>;
  readonly onDone: () => void;
}

/** What is shown once: the recovery code, and the passwords to be handed out. */
export function SheetStep({ founded, onDone }: SheetStepProps) {
  const [isKept, setKept] = useState(false);
  return (
    <>
      <section className="section">
        <div className="section-head">
          <h2>恢复单</h2>
          <span className="quiet">只显示这一次。</span>
        </div>
        <p className="lead">
          口令都忘记时，凭恢复单可以重置口令。请打印或者抄下，封存在保险柜。
          <strong>没有口令，也没有恢复单，任何人都打不开这些资料，没有别的办法。</strong>
        </p>
        <RecoverySheetPanel
          recoveryCode={founded.recoveryCode}
          sheet={founded.sheet}
          isKept={isKept}
          onKept={setKept}
        />
      </section>
      <section className="section">
        <div className="section-head">
          <h2>初始口令</h2>
          <span className="quiet">
            {founded.sheet === null
              ? '只显示这一次；遗失时由系统管理员重置。'
              : '口令条随恢复单一起印出，裁开后当面交给本人。只显示这一次；遗失时由系统管理员重置。'}
          </span>
        </div>
        <InitialPasswords passwords={founded.initialPasswords} isPrintedElsewhere={founded.sheet !== null} />
      </section>
      <div className="sticky-actions">
        <Button type="primary" size="large" disabled={!isKept} onClick={onDone}>
          进入登录
        </Button>
        {isKept ? null : <span className="quiet">请先打印或抄下恢复单，并在上面打勾。</span>}
      </div>
    </>
  );
}
