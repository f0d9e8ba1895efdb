import { registerNames } from '#domain/registers/changeRegisters.ts';
import type { RegisterName } from '#domain/registers/changeRegisters.ts';
import type { LedgerScope } from '#domain/ledger/ledgerScope.ts';
import { useCommand } from '../../client/useCommand.ts';
import { TakeOutTable } from '../../shared/TakeOutTable.tsx';

export interface TakeOutRegisterProps {
  readonly register: RegisterName;
  readonly scope: LedgerScope;
}

/** A register as a file. */
export function TakeOutRegister({ register, scope }: TakeOutRegisterProps) {
  const press = useCommand('registers.press');
  return (
    <TakeOutTable
      label="另存登记"
      question={`另存“${registerNames[register]}”？`}
      command={press}
      press={(format) => press.run({ register, scope, format })}
    />
  );
}
