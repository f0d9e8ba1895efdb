import type { InputOf } from '#api/contract.ts';
import { useCommand } from '../../../client/useCommand.ts';
import { useOpenCase } from '../CaseContext.ts';
import { ReasonDialog } from '../../../shared/ReasonDialog.tsx';

export interface StrikeDialogProps {
  readonly what: InputOf<'upward.strike'>['change']['what'];
  readonly id: string;
  readonly title: string;
  readonly onClose: () => void;
}

/** Strikes a row out; it stays to be read. */
export function StrikeDialog({ what, id, title, onClose }: StrikeDialogProps) {
  const { target } = useOpenCase();
  const strike = useCommand('upward.strike');
  return (
    <ReasonDialog
      title={`划去“${title}”`}
      label="理由"
      okText="划去"
      hint="登记保留，划线显示，不再计入期限。"
      least={2}
      command={strike}
      run={(reason) => strike.run({ ...target, change: { what, id, reason } })}
      onClose={onClose}
    />
  );
}
