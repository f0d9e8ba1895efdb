import type { CondolenceVisit } from '#domain/care/condolenceVisit.ts';
import { grantedFen, standingOf } from '#domain/care/givenMoney.ts';
import { moneyText } from '#domain/kernel/money.ts';
import { MoneyText } from '../../../shared/MoneyText.tsx';
import { useOpenCase } from '../CaseContext.ts';

/** The money of a visit, where it came from, and on whose approval it rests. Source: SPEC C-65. */
export function VisitMoneyText({ visit }: { readonly visit: CondolenceVisit }) {
  const { relief } = useOpenCase().view.rightsCase;
  const { amountFen, fundSource } = visit;
  if (amountFen === 0) return <span className="quiet">无</span>;
  const standing = standingOf(visit, relief);
  const granted = grantedFen(visit, relief);
  return (
    <>
      <MoneyText fen={amountFen} />
      <div className="quiet">{fundSource}</div>
      {standing === 'unapproved' ? <div className="amber">没有审批</div> : null}
      {standing === 'signedFor' && granted !== amountFen ? (
        <div className="amber">批准{moneyText(granted)}，不一致</div>
      ) : null}
    </>
  );
}
