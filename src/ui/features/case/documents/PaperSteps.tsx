import { LockOutlined, PrinterOutlined, ScanOutlined } from '@ant-design/icons';
import { useState } from 'react';
import type { PaperView } from '#api/views/caseView.ts';
import { unplacedScans } from '#domain/papers/paperState.ts';
import { WriteButton } from '../pieces/WriteButton.tsx';
import { useOpenCase } from '../CaseContext.ts';
import { FinaliseDialog } from './FinaliseDialog.tsx';
import { isLockable, lifeOf } from './paperActions.ts';
import { PrintDialog } from './PrintDialog.tsx';
import { ScanDrawer } from './ScanDrawer.tsx';

/** What follows making: locking and printing the chosen papers, and bringing signed ones back. */
export function PaperSteps({ chosen }: { readonly chosen: readonly PaperView[] }) {
  const { rightsCase } = useOpenCase().view;
  const [open, setOpen] = useState<'finalise' | 'print' | 'scan' | null>(null);
  const lockable = chosen.filter((paper) => isLockable(rightsCase, paper));
  const finals = chosen.flatMap((paper) => lifeOf(rightsCase, paper).final ?? []);
  const waiting = unplacedScans(rightsCase).length;
  const close = () => setOpen(null);
  return (
    <>
      <WriteButton
        needs="documents.finalise"
        icon={<LockOutlined aria-hidden />}
        disabled={lockable.length === 0}
        onClick={() => setOpen('finalise')}
      >
        定稿所选{lockable.length === 0 ? '' : ` ${lockable.length} 份`}
      </WriteButton>
      <WriteButton
        needs="documents.recordPrint"
        icon={<PrinterOutlined aria-hidden />}
        disabled={finals.length === 0}
        onClick={() => setOpen('print')}
      >
        打印所选{finals.length === 0 ? '' : ` ${finals.length} 份`}
      </WriteButton>
      <WriteButton
        needs="documents.takeScans"
        icon={<ScanOutlined aria-hidden />}
        disabled={rightsCase.paperFinals.length === 0}
        onClick={() => setOpen('scan')}
      >
        扫回签署件{waiting === 0 ? '' : `（待归入 ${waiting}）`}
      </WriteButton>
      {open === 'finalise' ? <FinaliseDialog papers={lockable} onClose={close} /> : null}
      {open === 'print' ? <PrintDialog finals={finals} onClose={close} /> : null}
      {open === 'scan' ? <ScanDrawer onClose={close} /> : null}
    </>
  );
}
