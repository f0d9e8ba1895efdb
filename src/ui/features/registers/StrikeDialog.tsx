import type { RegisterName } from '#domain/registers/changeRegisters.ts';
import { useCommand } from '../../client/useCommand.ts';
import { ReasonDialog } from '../../shared/ReasonDialog.tsx';

export interface StrikeDialogProps {
  readonly register: RegisterName;
  readonly revision: number;
  readonly id: string;
  /** The row in words. */
  readonly what: string;
  readonly onClose: () => void;
}

/** Strikes a row that is never changed; it stays readable with the reason. */
export function StrikeDialog({ register, revision, id, what, onClose }: StrikeDialogProps) {
  const change = useCommand('registers.change');
  return (
    <ReasonDialog
      title={`划去“${what}”？`}
      label="划去理由"
      okText="划去"
      hint="划去后不再有效，原来的登记、划去人和理由都留着。"
      least={2}
      command={change}
      run={(reason) => change.run({ revision, change: { in: 'removal', from: register, id, reason } })}
      onClose={onClose}
    />
  );
}
