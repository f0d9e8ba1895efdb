import { legalRequestKindNames } from '#domain/legalAssistance/legalAssistance.ts';
import type { LegalRequest } from '#domain/legalAssistance/legalAssistance.ts';
import { stateOf } from '#domain/legalAssistance/recordLegalAssistance.ts';
import { MomentText } from '../../../shared/MomentText.tsx';
import { useOpenCase } from '../CaseContext.ts';
import { useAskedDrawer } from '../pieces/useAskedDrawer.ts';
import { useNameOf } from '../pieces/useNameOf.ts';
import { LegalRequestDrawer } from './LegalRequestDrawer.tsx';
import { RecordTable } from '../pieces/RecordTable.tsx';

/** Who asked for a lawyer, for what, and where it stands. */
export function LegalRequestsSection() {
  const { requests } = useOpenCase().view.rightsCase.legalAssistance;
  const nameOf = useNameOf();
  const drawer = useAskedDrawer();
  return (
    <section className="section">
      <RecordTable<LegalRequest>
        title="法律援助申请"
        addLabel="申请法律援助"
        needs="legal.recordRequest"
        rows={requests}
        onAdd={() => drawer.open()}
        empty={{
          title: '还没有法律援助申请。',
          hint: '申请、审批、指派签约律师、咨询、意见依次记录；申请审批表和法律意见书从这里生成。',
        }}
        columns={[
          {
            title: '申请人',
            width: 150,
            render: (_, { id, officerId, requestedAt }) => (
              <>
                <button type="button" className="link-button" onClick={() => drawer.open(id)}>
                  {nameOf(officerId)}
                </button>
                <div className="quiet">
                  <MomentText moment={requestedAt} />
                </div>
              </>
            ),
          },
          {
            title: '事项和事由',
            render: (_, { kinds, reason }) => (
              <>
                {kinds.map((kind) => legalRequestKindNames[kind]).join('、')}
                <div className="quiet">{reason}</div>
              </>
            ),
          },
          {
            title: '律师',
            width: 200,
            render: (_, { engagement }) =>
              engagement === null ? (
                <span className="quiet">没有指派</span>
              ) : (
                `${engagement.firmName} ${engagement.lawyerName}`
              ),
          },
          { title: '咨询', width: 80, render: (_, { consultations }) => `${consultations.length}次` },
          { title: '状态', width: 150, render: (_, request) => stateOf(request) },
        ]}
      />
      {drawer.isOpen ? <LegalRequestDrawer requestId={drawer.id} onClose={drawer.close} /> : null}
    </section>
  );
}
