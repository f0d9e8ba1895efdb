import type { LedgerScope } from '#domain/ledger/ledgerScope.ts';
import { useCommand } from '../../client/useCommand.ts';
import { TakeOutTable } from '../../shared/TakeOutTable.tsx';

/** The numbers of S03 with their codes as a file. */
export function TakeOutStatistics({ scope }: { readonly scope: LedgerScope }) {
  const press = useCommand('registers.pressStatistics');
  return (
    <TakeOutTable
      label="另存统计报表"
      question="另存统计报表？"
      command={press}
      press={(format) => press.run({ scope, format })}
    />
  );
}
