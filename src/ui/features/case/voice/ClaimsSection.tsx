import { claimRouteNames, damageKindNames, performedNames } from '#domain/legalAssistance/legalAssistance.ts';
import { claimWarnings } from '#domain/legalAssistance/claimWarnings.ts';
import type { CivilClaim } from '#domain/legalAssistance/legalAssistance.ts';
import { dayOf } from '#domain/kernel/moment.ts';
import { MoneyText } from '../../../shared/MoneyText.tsx';
import { useOpenCase } from '../CaseContext.ts';
import { Said } from '../pieces/Said.tsx';
import { useAskedDrawer } from '../pieces/useAskedDrawer.ts';
import { useNameOf } from '../pieces/useNameOf.ts';
import { ClaimDrawer } from './ClaimDrawer.tsx';
import { RecordTable } from '../pieces/RecordTable.tsx';

/** Officers' own claims for compensation, with the traps the law sets them. */
export function ClaimsSection() {
  const { claims } = useOpenCase().view.rightsCase.legalAssistance;
  const nameOf = useNameOf();
  const drawer = useAskedDrawer();
  return (
    <section className="section">
      <RecordTable<CivilClaim>
        title="民事索赔"
        addLabel="登记索赔"
        needs="legal.recordClaim"
        rows={claims}
        onAdd={() => drawer.open()}
        empty={{
          title: '还没有登记索赔。',
          hint: '附带民事诉讼、另行起诉或者协商赔偿；赔偿协议履行之前先看这里的提醒。',
        }}
        columns={[
          {
            title: '索赔人和途径',
            width: 190,
            render: (_, { id, officerId, route }) => (
              <>
                <button type="button" className="link-button" onClick={() => drawer.open(id)}>
                  {nameOf(officerId)}
                </button>
                <div>{claimRouteNames[route]}</div>
              </>
            ),
          },
          { title: '损失', width: 190, render: (_, claim) => <Losses claim={claim} /> },
          { title: '赔偿协议和起诉', width: 180, render: (_, claim) => <Steps claim={claim} /> },
          { title: '提醒', render: (_, claim) => <Warnings claim={claim} /> },
          { title: '结果', width: 110, render: (_, { outcome }) => <Said text={outcome} /> },
        ]}
      />
      {drawer.isOpen ? <ClaimDrawer claimId={drawer.id} onClose={drawer.close} /> : null}
    </section>
  );
}

function Losses({ claim: { items } }: { readonly claim: CivilClaim }) {
  return (
    <>
      {items.map(({ kind, amountFen }, place) => (
        <div key={`${place}${kind}`}>
          {damageKindNames[kind]} <MoneyText fen={amountFen} />
        </div>
      ))}
      <div className="quiet">
        合计 <MoneyText fen={items.reduce((sum, { amountFen }) => sum + amountFen, 0)} />
      </div>
    </>
  );
}

function Steps({ claim: { settlement, filedOn, court } }: { readonly claim: CivilClaim }) {
  return (
    <>
      {settlement === null ? (
        <div className="quiet">没有协议</div>
      ) : (
        <div>
          协议 <MoneyText fen={settlement.amountFen} />，{performedNames[settlement.performed]}
        </div>
      )}
      <div className="quiet">{filedOn === null ? '没有登记起诉' : `${filedOn} 起诉 ${court}`}</div>
    </>
  );
}

function Warnings({ claim }: { readonly claim: CivilClaim }) {
  const { rightsCase, readAt } = useOpenCase().view;
  return claimWarnings(claim, rightsCase.incident.occurredAt, dayOf(readAt)).map(({ id, text, isUrgent }) => (
    <div key={id} className={isUrgent ? 'late' : 'amber'}>
      {text}
    </div>
  ));
}
