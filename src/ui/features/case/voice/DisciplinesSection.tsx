import { disciplinaryStepNames } from '#domain/publicOpinion/publicOpinion.ts';
import type { DisciplinaryRecord } from '#domain/publicOpinion/publicOpinion.ts';
import { safeguardsOf } from '#domain/publicOpinion/safeguards.ts';
import { useOpenCase } from '../CaseContext.ts';
import { useAskedDrawer } from '../pieces/useAskedDrawer.ts';
import { useNameOf } from '../pieces/useNameOf.ts';
import { DisciplineDrawer } from './DisciplineDrawer.tsx';
import { RecordTable } from '../pieces/RecordTable.tsx';

/** Steps taken against an officer of the case, with the safeguards that protect them. */
export function DisciplinesSection() {
  const { disciplines } = useOpenCase().view.rightsCase.publicOpinion;
  const nameOf = useNameOf();
  const drawer = useAskedDrawer();
  return (
    <section className="section">
      <RecordTable<DisciplinaryRecord>
        title="履职保障核对"
        addLabel="登记处理"
        needs="opinion.recordDiscipline"
        rows={disciplines}
        onAdd={() => drawer.open()}
        empty={{
          title: '没有登记对当事民警的处理。',
          hint: '停止执行职务、禁闭、处分等作出了的才登记，逐条核对保障是否落实。',
        }}
        columns={[
          {
            title: '民警和处理',
            width: 200,
            render: (_, { id, officerId, step, days, decidedOn }) => (
              <>
                <button type="button" className="link-button" onClick={() => drawer.open(id)}>
                  {nameOf(officerId)}
                </button>
                <div>
                  {disciplinaryStepNames[step]}
                  {days === null ? '' : `${days}日`}
                </div>
                <div className="quiet">{decidedOn}</div>
              </>
            ),
          },
          { title: '决定机关', width: 180, dataIndex: 'decidedBy' },
          {
            title: '保障',
            render: (_, record) =>
              safeguardsOf(record).map(({ text, isUrgent }) => (
                <div key={text} className={isUrgent ? 'late' : ''}>
                  {text}
                </div>
              )),
          },
        ]}
      />
      {drawer.isOpen ? <DisciplineDrawer recordId={drawer.id} onClose={drawer.close} /> : null}
    </section>
  );
}
