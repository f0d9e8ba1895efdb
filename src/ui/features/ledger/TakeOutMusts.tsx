import type { LedgerScope } from '#domain/ledger/ledgerScope.ts';
import { useCommand } from '../../client/useCommand.ts';
import { TakeOutTable } from '../../shared/TakeOutTable.tsx';

/** 五必 by unit as a file. */
export function TakeOutMusts({ scope }: { readonly scope: LedgerScope }) {
  const press = useCommand('ledger.pressMusts');
  return (
    <TakeOutTable
      size="small"
      label="另存五必统计"
      question="另存五必统计？"
      command={press}
      press={(format) => press.run({ scope, format })}
    />
  );
}
