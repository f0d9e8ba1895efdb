import { Segmented, Select, Table, Tag } from 'antd';
import { useMemo, useState } from 'react';
import type { CaseView } from '#api/views/caseView.ts';
import { trackKinds } from '#domain/disposition/tracks.ts';
import type { TrackId } from '#domain/disposition/tracks.ts';
import { elementsOfTrack } from '#domain/evidence/elements.ts';
import { evidenceName } from '#domain/evidence/evidenceItem.ts';
import { evidenceFindings } from '#domain/evidence/linter/evidenceFindings.ts';
import { matrixColumns, proofMatrix } from '#domain/evidence/proofMatrix.ts';
import type { MatrixRow } from '#domain/evidence/proofMatrix.ts';

const strengthTags = {
  empty: <Tag color="error">空</Tag>,
  weak: <Tag color="warning">弱</Tag>,
  strong: <Tag color="success">强</Tag>,
} as const;
const marks = { direct: '●', supporting: '○', out: '×' } as const;
const markNames = { direct: '直接证据', supporting: '间接证据', out: '不计入' } as const;

/** Elements against evidence, for one person on one road: what each rests on, and where nothing stands. Source: SPEC B-33. */
export function MatrixPart({ view }: { readonly view: CaseView }) {
  const people = view.rightsCase.counterparties;
  const [personId, setPersonId] = useState(people[0]?.id ?? '');
  const [chosen, setChosen] = useState<TrackId | null>(null);
  const tracks = (view.proposals[personId]?.tracks ?? [])
    .map(({ track }) => track)
    .filter((track) => elementsOfTrack(view.elements, track).length > 0);
  const track = chosen !== null && tracks.includes(chosen) ? chosen : (tracks[0] ?? null);
  const rows = useMatrix(view, personId, track);
  return (
    <section className="section" aria-label="要件与证据">
      <div className="section-head">
        <h2>要件与证据</h2>
        <span className="quiet">
          {marks.direct} 直接　{marks.supporting} 间接　{marks.out} 不计入
        </span>
      </div>
      {track === null ? (
        <p className="quiet">卷宗中没有可以处罚的路径，或者没有登记对方当事人。</p>
      ) : (
        <>
          <div className="matrix-choice">
            <Segmented
              aria-label="人员"
              value={personId}
              onChange={setPersonId}
              options={people.map(({ id, name }) => ({ value: id, label: name }))}
            />
            <Select
              className="matrix-track"
              aria-label="路径"
              value={track}
              onChange={setChosen}
              options={tracks.map((value) => ({
                value,
                label: `${value} ${trackKinds[value].qualification}`,
              }))}
            />
          </div>
          <Grid view={view} rows={rows} />
        </>
      )}
    </section>
  );
}

/** One column for each item that proves something here; the others would only make it wider. */
function Grid({ view, rows }: { readonly view: CaseView; readonly rows: readonly MatrixRow[] }) {
  const columns = matrixColumns(rows, view.rightsCase.evidence);
  return (
    <Table<MatrixRow>
      size="small"
      rowKey={({ element }) => element.id}
      pagination={false}
      scroll={{ x: 'max-content' }}
      dataSource={[...rows]}
      columns={[
        { title: '强弱', width: 72, fixed: 'left', render: (_, { strength }) => strengthTags[strength] },
        {
          title: '要件和应当查明的事实',
          width: 380,
          fixed: 'left',
          render: (_, { element, reason }) => (
            <div className="matrix-element">
              <strong>{element.label}</strong>
              <div className="quiet">{reason}</div>
            </div>
          ),
        },
        ...columns.map((item) => ({
          title: <span title={evidenceName(item)}>证据{item.number}</span>,
          key: item.id,
          width: 76,
          align: 'center' as const,
          render: (_: unknown, row: MatrixRow) => <Mark row={row} number={item.number} />,
        })),
      ]}
    />
  );
}

function Mark({ row, number }: { readonly row: MatrixRow; readonly number: number }) {
  const entry = row.entries.find(({ evidenceNumber }) => evidenceNumber === number);
  if (entry === undefined) return null;
  const what = entry.isOut ? 'out' : entry.strength;
  return <abbr title={`证据${number}${markNames[what]}`}>{marks[what]}</abbr>;
}

function useMatrix({ rightsCase, elements }: CaseView, personId: string, track: TrackId | null) {
  const findings = useMemo(() => evidenceFindings(rightsCase), [rightsCase]);
  return useMemo(
    () => (track === null ? [] : proofMatrix({ rightsCase, file: elements, findings }, personId, track)),
    [rightsCase, elements, findings, personId, track],
  );
}
