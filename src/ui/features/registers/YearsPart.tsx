import type { RegistersView } from '#api/operations/registerOperations.ts';
import { EmptyState } from '../../shared/EmptyState.tsx';
import { MoneyText } from '../../shared/MoneyText.tsx';

/** Year by year: classes, people, money, and on what it was spent. */
export function YearsPart({ years }: { readonly years: RegistersView['years'] }) {
  if (years.length === 0)
    return (
      <EmptyState title="这一时段没有培训和装备登记。">
        在“培训登记”“装备登记”中登记后，这里按年度汇总；也可以换一个时段再看。
      </EmptyState>
    );
  return (
    <table className="register-years">
      <thead>
        <tr>
          {['年度', '培训', '参训', '装备投入', '其中'].map((title) => (
            <th key={title} scope="col" className="quiet">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {years.map(({ year, sessions, attendances, spendingFen, byKind }) => (
          <tr key={year}>
            <th scope="row" className="figures">
              {year}年
            </th>
            <td className="figures">{sessions}期</td>
            <td className="figures">{attendances}人（次）</td>
            <td>
              <MoneyText fen={spendingFen} />
            </td>
            <td>
              <ul className="register-lines">
                {byKind.map(({ name, quantity, fen }) => (
                  <li key={name}>
                    {name}
                    {quantity}件 <MoneyText fen={fen} />
                  </li>
                ))}
              </ul>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
