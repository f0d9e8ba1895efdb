import { useState } from 'react';
import { legalResults } from '#domain/case/legalResults.ts';
import type { Counterparty } from '#domain/case/person.ts';
import type { RightsCase } from '#domain/case/rightsCase.ts';
import { outcomeText } from '#domain/disposition/legalOutcome.ts';
import type { LegalOutcome } from '#domain/disposition/legalOutcome.ts';
import type { Day } from '#domain/kernel/moment.ts';
import { useCommand } from '../../../client/useCommand.ts';
import { ReasonDialog } from '../../../shared/ReasonDialog.tsx';
import { useOpenCase } from '../CaseContext.ts';
import { Basis } from '../pieces/Basis.tsx';
import { RecordTable } from '../pieces/RecordTable.tsx';
import { Said } from '../pieces/Said.tsx';
import { WriteButton } from '../pieces/WriteButton.tsx';
import { LegalOutcomeDrawer } from './LegalOutcomeDrawer.tsx';

interface Row {
  readonly id: string;
  readonly on: Day;
  readonly text: string;
  /** `null` = taken down with the clocks. */
  readonly outcome: LegalOutcome | null;
}

/** What became of one person: what was taken down here, and what the clocks know already. */
export function OutcomesSection({ person }: { readonly person: Counterparty }) {
  const { rightsCase } = useOpenCase().view;
  const [isAdding, setAdding] = useState(false);
  const [striking, setStriking] = useState<LegalOutcome | null>(null);
  return (
    <section className="section">
      <RecordTable<Row>
        title="法律结果"
        addLabel="登记结果"
        needs="disposition.recordOutcome"
        rows={rowsOf(rightsCase, person.id)}
        onAdd={() => setAdding(true)}
        empty={{
          title: '还没有登记法律结果。',
          hint: '拘留几日、罚款多少、移送起诉、怎样判决，照决定书、裁判文书登记；刑事拘留、逮捕等在“期限”页登记后自动列在这里。',
        }}
        columns={[
          { title: '日期', dataIndex: 'on', width: 110 },
          { title: '结果', render: (_, row) => <Result row={row} /> },
          { title: '机关和文号', width: 260, render: (_, { outcome }) => <Paper outcome={outcome} /> },
          {
            title: '操作',
            width: 80,
            render: (_, { outcome }) =>
              outcome !== null && outcome.struck === null ? (
                <WriteButton
                  needs="disposition.strikeOutcome"
                  type="link"
                  size="small"
                  onClick={() => setStriking(outcome)}
                >
                  划去
                </WriteButton>
              ) : null,
          },
        ]}
      />
      {isAdding ? <LegalOutcomeDrawer person={person} onClose={() => setAdding(false)} /> : null}
      {striking === null ? null : <StrikeOutcome outcome={striking} onClose={() => setStriking(null)} />}
    </section>
  );
}

function rowsOf(rightsCase: RightsCase, personId: string): readonly Row[] {
  const own = rightsCase.legalOutcomes
    .filter(({ counterpartyId }) => counterpartyId === personId)
    .map((outcome) => ({ id: outcome.id, on: outcome.on, text: outcomeText(outcome), outcome }));
  const told = legalResults(rightsCase, personId)
    .filter(({ isFromClocks }) => isFromClocks)
    .map(({ id, on, text }) => ({ id, on, text, outcome: null }));
  return [...own, ...told].toSorted((a, b) => a.on.localeCompare(b.on));
}

function Result({ row: { text, outcome } }: { readonly row: Row }) {
  if (outcome === null)
    return (
      <>
        {text}
        <div className="quiet">取自“期限”中登记的事项</div>
      </>
    );
  if (outcome.struck === null) return <Standing text={text} outcome={outcome} />;
  return (
    <>
      <s>{text}</s>
      <div className="quiet">
        {outcome.struck.by}划去：{outcome.struck.reason}
      </div>
    </>
  );
}

interface StandingProps {
  readonly text: string;
  readonly outcome: LegalOutcome;
}

/** A penalty with why it lies beside its range, and what the law says to it. */
function Standing({ text, outcome: { id, rangeReason } }: StandingProps) {
  const notes = useOpenCase().view.outcomeNotes[id] ?? [];
  return (
    <>
      {text}
      {rangeReason === '' ? null : <div className="quiet">幅度以外的理由：{rangeReason}</div>}
      {notes.map((note) => (
        <div key={note.text}>
          {note.text}
          <Basis ids={note.basis} />
        </div>
      ))}
    </>
  );
}

function Paper({ outcome }: { readonly outcome: LegalOutcome | null }) {
  if (outcome === null) return null;
  return (
    <>
      {outcome.organ}
      <div className="quiet">
        <Said text={outcome.documentNumber} />
      </div>
    </>
  );
}

interface StrikeOutcomeProps {
  readonly outcome: LegalOutcome;
  readonly onClose: () => void;
}

function StrikeOutcome({ outcome, onClose }: StrikeOutcomeProps) {
  const { target } = useOpenCase();
  const strike = useCommand('disposition.strikeOutcome');
  return (
    <ReasonDialog
      title={`划去“${outcomeText(outcome)}”`}
      label="理由"
      okText="划去"
      hint="登记保留，划线显示，不再计入台账和报告。"
      least={2}
      command={strike}
      run={(reason) => strike.run({ ...target, change: { id: outcome.id, reason } })}
      onClose={onClose}
    />
  );
}
