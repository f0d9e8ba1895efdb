import type { CaseView } from '#api/views/caseView.ts';
import { evidenceName } from '#domain/evidence/evidenceItem.ts';
import type { EvidenceFinding } from '#domain/evidence/linter/evidenceFindings.ts';
import { MatrixChoice } from '../../shared/matrix/MatrixChoice.tsx';
import { MatrixTable, weightOf } from '../../shared/matrix/MatrixTable.tsx';
import { useProofMatrix } from '../../shared/matrix/useProofMatrix.ts';

export interface MatrixPartProps {
  readonly view: CaseView;
  readonly findings: readonly EvidenceFinding[];
}

/** Elements against evidence, for one person on one road: what each rests on, and where nothing stands. Source: SPEC B-33. */
export function MatrixPart({ view, findings }: MatrixPartProps) {
  const matrix = useProofMatrix(view, findings);
  const items = new Map(view.rightsCase.evidence.map((item) => [item.number, item]));
  const nameOf = (number: number) => {
    const item = items.get(number);
    return item === undefined ? '' : evidenceName(item);
  };
  return (
    <section className="section" aria-label="要件与证据">
      <div className="section-head">
        <h2>要件与证据</h2>
      </div>
      {matrix.track === null ? (
        <p className="quiet">卷宗中没有可以处罚的路径，或者没有登记对方当事人。</p>
      ) : (
        <>
          <div className="matrix-choice">
            <MatrixChoice {...matrix} />
          </div>
          <MatrixTable
            rows={matrix.rows}
            columns={[
              {
                title: '证据',
                width: 420,
                render: (_, { entries }) =>
                  entries.map((entry) => (
                    <div key={entry.evidenceNumber} className={entry.isOut ? 'quiet' : ''}>
                      证据{entry.evidenceNumber}（{weightOf(entry)}）{nameOf(entry.evidenceNumber)}
                    </div>
                  )),
              },
            ]}
          />
        </>
      )}
    </section>
  );
}
