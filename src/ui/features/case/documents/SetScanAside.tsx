import { useState } from 'react';
import type { SignedScan } from '#domain/papers/paperFinal.ts';
import { useCommand } from '../../../client/useCommand.ts';
import { WriteButton } from '../pieces/WriteButton.tsx';
import { useOpenCase } from '../CaseContext.ts';
import { ReasonDialog } from '../../../shared/ReasonDialog.tsx';

/** Lets a scan not count, with the reason; its bytes stay. */
export function SetScanAside({ scan }: { readonly scan: SignedScan }) {
  const { target } = useOpenCase();
  const command = useCommand('documents.setScanAside');
  const [isAsked, setAsked] = useState(false);
  return (
    <>
      <WriteButton needs="documents.setScanAside" size="small" onClick={() => setAsked(true)}>
        不采用
      </WriteButton>
      {isAsked ? (
        <ReasonDialog
          title={`不采用扫描件：${scan.file.fileName}`}
          label="理由"
          okText="不采用"
          hint="文件仍保存在资料库中，不随卷；理由写入日志。"
          least={2}
          command={command}
          run={(reason) => command.run({ ...target, change: { scanId: scan.id, reason } })}
          onClose={() => setAsked(false)}
        />
      ) : null}
    </>
  );
}
