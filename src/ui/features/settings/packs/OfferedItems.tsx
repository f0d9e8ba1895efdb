import { Checkbox, Table, Tag } from 'antd';
import type { ReactNode } from 'react';
import { adviceFor } from '#api/failure.ts';
import type { TemplatePackView } from '#api/operations/templateOperations.ts';
import { failure as failureOf } from '#domain/kernel/failure.ts';
import { formClassNames } from '#domain/ownForms/ownForm.ts';
import { EditionLines } from '../templates/EditionHistory.tsx';

export interface OfferedItemsProps {
  readonly pack: TemplatePackView;
  readonly templateIds: readonly string[];
  readonly formTitles: readonly string[];
  readonly onTemplates: (chosen: readonly string[]) => void;
  readonly onForms: (chosen: readonly string[]) => void;
}

interface Row {
  readonly key: string;
  readonly kind: 'edition' | 'form';
  readonly name: string;
  readonly note: string;
  readonly offered: TemplatePackView['editions'][number] | TemplatePackView['forms'][number];
  readonly more: ReactNode;
}

/** Every item of a 模板包 with what it is to this bureau; what cannot come in says why. Nothing is chosen beforehand. */
export function OfferedItems(props: OfferedItemsProps) {
  const { templateIds, formTitles, onTemplates, onForms } = props;
  const chosenOf = (kind: Row['kind']) => (kind === 'edition' ? templateIds : formTitles);
  const turn = ({ kind, key }: Row, isOn: boolean) => {
    const others = chosenOf(kind).filter((one) => one !== key);
    (kind === 'edition' ? onTemplates : onForms)(isOn ? [...others, key] : others);
  };
  return (
    <Table<Row>
      size="small"
      className="below"
      rowKey={({ kind, key }) => `${kind} ${key}`}
      pagination={false}
      dataSource={[...rowsOf(props.pack)]}
      expandable={{ rowExpandable: ({ more }) => more !== null, expandedRowRender: ({ more }) => more }}
      columns={[
        {
          title: '选',
          width: 44,
          render: (_, row) => (
            <Checkbox
              aria-label={`选 ${row.name}`}
              disabled={!isFit(row)}
              checked={chosenOf(row.kind).includes(row.key)}
              onChange={({ target }) => turn(row, target.checked)}
            />
          ),
        },
        { title: '名称', render: (_, { name }) => <strong>{name}</strong> },
        { title: '类别', width: 120, render: (_, { note }) => note },
        {
          title: '对方的版本',
          width: 150,
          render: (_, { offered }) => `第${offered.version}版 ${offered.by}`,
        },
        { title: '与本局比较', width: 420, render: (_, row) => <Standing row={row} /> },
      ]}
    />
  );
}

function rowsOf({ editions, forms }: TemplatePackView): readonly Row[] {
  return [
    ...editions.map((offered) => ({
      key: offered.templateId,
      kind: 'edition' as const,
      name: `${offered.templateId} ${offered.title}`,
      note: '内置文书改动',
      offered,
      more: <Compared offered={offered} />,
    })),
    ...forms.map((offered) => ({
      key: offered.title,
      kind: 'form' as const,
      name: offered.title,
      note: formClassNames[offered.class],
      offered,
      more: null,
    })),
  ];
}

const isFit = ({ offered }: Row) => offered.failure === null && offered.problems.length === 0;

function Standing({ row: { offered } }: { readonly row: Row }) {
  const { standing, ours, earlier, problems, failure } = offered;
  const isRetired = 'isRetired' in offered && offered.isRetired;
  const waiting = 'waiting' in offered ? offered.waiting : 0;
  return (
    <>
      {standing === 'new' ? <Tag color="processing">新增</Tag> : null}
      {standing === 'same' ? <Tag>与本局相同</Tag> : null}
      {standing === 'differs' ? <Tag color="warning">与本局第{ours}版不同，导入后为新的一版</Tag> : null}
      {earlier === null ? null : (
        <p className="amber">与本局以前的第{earlier}版相同，那一版后来改过，请想好再导入。</p>
      )}
      {isRetired ? <p className="amber">本局已停用这份模板；要用的，在“本局模板”中恢复。</p> : null}
      {waiting > 0 ? <span className="amber">{waiting}处所改的原文与本机不同，先等待</span> : null}
      {failure === null ? null : <p className="late">不能导入：{whatHappened(failure)}</p>}
      {problems.length === 0 ? null : (
        <ul className="forms-problems" aria-label="不能导入的原因">
          {problems.map((problem) => (
            <li key={problem}>{problem}</li>
          ))}
        </ul>
      )}
    </>
  );
}

function whatHappened({ code, detail }: NonNullable<Row['offered']['failure']>): string {
  return adviceFor(failureOf(code, detail)).what;
}

/** What comes, and beside it what this bureau changed itself. */
function Compared({ offered }: { readonly offered: TemplatePackView['editions'][number] }) {
  return (
    <div className="packs-compared">
      <div>
        <h3>模板包里的改动（理由：{offered.reason}）</h3>
        <EditionLines lines={offered.lines} />
      </div>
      {offered.ownLines.length === 0 ? null : (
        <div>
          <h3>本局现在的改动</h3>
          <EditionLines lines={offered.ownLines} />
        </div>
      )}
    </div>
  );
}
