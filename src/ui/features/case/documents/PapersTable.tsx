import { EyeOutlined } from '@ant-design/icons';
import { Button, Table, Tag } from 'antd';
import type { PaperView } from '#api/views/caseView.ts';
import type { PaperState } from '#domain/papers/paperState.ts';
import { paperStateNames } from '#domain/papers/paperState.ts';
import { useMayHere } from '../pieces/useMayHere.ts';
import { useClient } from '../../../client/ClientContext.ts';
import { MomentText } from '../../../shared/MomentText.tsx';
import { useOpenCase } from '../CaseContext.ts';
import { TakeOutButton } from '../pieces/TakeOutButton.tsx';
import { gapPlace } from './gapPlace.ts';
import { finalUrl, paperUrls } from './paperUrls.ts';
import { lifeOf } from './paperActions.ts';

export interface PapersTableProps {
  readonly papers: readonly PaperView[];
  /** Template ids; a template made for several people or visits is made for all of them at once. */
  readonly chosen: readonly string[];
  readonly onChoose: (templateIds: readonly string[]) => void;
  readonly onShow: (paper: PaperView) => void;
}

/** Papers in the order of the templates, each stage under its own name. */
export function PapersTable({ papers, chosen, onChoose, onShow }: PapersTableProps) {
  const mayMake = useMayHere('documents.produce');
  const keyOf = (paper: PaperView) => `${paper.templateId}/${paper.subjectId ?? ''}`;
  const stageStarts = new Set(
    papers.filter((paper, index) => paper.stage !== papers[index - 1]?.stage).map(keyOf),
  );
  return (
    <Table<PaperView>
      size="small"
      rowKey={keyOf}
      pagination={false}
      dataSource={[...papers]}
      {...(mayMake
        ? {
            rowSelection: {
              selectedRowKeys: papers.filter((paper) => chosen.includes(paper.templateId)).map(keyOf),
              onSelect: ({ templateId }, isChosen) =>
                onChoose(isChosen ? [...chosen, templateId] : chosen.filter((other) => other !== templateId)),
              onChange: (_, rows, { type }) => {
                if (type !== 'single') onChoose([...new Set(rows.map((row) => row.templateId))]);
              },
              getCheckboxProps: ({ title, lacks }) => ({
                'aria-label': `选择 ${title}`,
                disabled: lacks.length > 0,
              }),
              getTitleCheckboxProps: () => ({ 'aria-label': '选择全部文书' }),
            },
          }
        : {})}
      columns={[
        {
          title: '阶段',
          width: 76,
          render: (_, paper) => (stageStarts.has(keyOf(paper)) ? <strong>{paper.stage}</strong> : null),
        },
        {
          title: '文书',
          render: (_, paper) => (
            <>
              <span className="figures quiet">{paper.templateId}</span> {paper.title}
              {paper.documentClass === 'B' ? <Tag className="case-class">预填稿</Tag> : null}
              <Bears bears={paper.bears} />
              <Gaps gaps={paper.gaps} />
              <Lacks lacks={paper.lacks} />
            </>
          ),
        },
        {
          title: '状态',
          width: 216,
          render: (_, paper) => <Standing paper={paper} />,
        },
        {
          title: '查看',
          width: 248,
          className: 'nowrap',
          render: (_, paper) => <PaperActions paper={paper} onShow={onShow} />,
        },
      ]}
    />
  );
}

/** Number and edition of the paper as it was made. */
function Bears({ bears }: Pick<PaperView, 'bears'>) {
  if (bears === null) return null;
  const { number, isNumberVoid, templateVersion, templateNow, templateChanges } = bears;
  return (
    <div className="quiet figures">
      {number === null ? null : `${number}　`}
      {templateVersion === null ? '制作时的模板版本没有记录' : `模板${templateVersion}`}
      {isNumberVoid ? (
        <Tag color="error" className="case-class" title="重新制作会给新的文号">
          文号已作废
        </Tag>
      ) : null}
      {templateNow === null ? null : (
        <Tag color="warning" className="case-class" title="做好的文书不变；要用现行的模板，请重新制作">
          模板已改为{templateNow}
        </Tag>
      )}
      {templateChanges.length === 0 ? null : (
        <details>
          <summary>模板改了 {templateChanges.length} 处</summary>
          {templateChanges.map((line) => (
            <div key={line}>{line}</div>
          ))}
        </details>
      )}
    </div>
  );
}

const SHOWN_GAPS = 6;

/** What would stay blank; each leads to where it is filled in. */
function Gaps({ gaps }: { readonly gaps: PaperView['gaps'] }) {
  const { openTab } = useOpenCase();
  if (gaps.length === 0) return null;
  return (
    <div className="amber case-gaps" title={gaps.map(({ label }) => label).join('、')}>
      缺 {gaps.length} 项：
      {gaps.slice(0, SHOWN_GAPS).map(({ key, label }) => {
        const place = gapPlace(key);
        return place === null ? (
          <span key={key}>{label}</span>
        ) : (
          <button
            key={key}
            type="button"
            className="case-gap-link"
            aria-label={`去填写 ${label}`}
            onClick={() => openTab(place.tab, place.task)}
          >
            {label}
          </button>
        );
      })}
      {gaps.length > SHOWN_GAPS ? <span>……</span> : null}
    </div>
  );
}

/** Why the paper cannot be made yet. */
function Lacks({ lacks }: Pick<PaperView, 'lacks'>) {
  if (lacks.length === 0) return null;
  return <div className="quiet">没有可印的内容：登记{lacks.join('、')}后再制作</div>;
}

/** How far the paper has come, and whether the record has moved on since. */
function Standing({ paper }: { readonly paper: PaperView }) {
  const { rightsCase } = useOpenCase().view;
  const { state, final, prints } = lifeOf(rightsCase, paper);
  const { made, locked } = paper;
  if (made === null) return <Tag>未制作</Tag>;
  const current = locked ?? made;
  const copies = prints.reduce((sum, run) => sum + run.copies, 0);
  return (
    <>
      <Tag color={stateColours[state]}>{paperStateNames[state]}</Tag>
      {current.stale ? (
        <Tag color="warning" title={current.changes.join('；')}>
          记录有变更
        </Tag>
      ) : null}
      <div className="quiet figures">
        {final === null ? null : `第${final.version}版 `}
        {current.pages} 页{copies === 0 ? ' ' : ` 打印${copies}份 `}
        <MomentText moment={final?.at ?? made.madeAt} />
      </div>
    </>
  );
}

const stateColours: Readonly<Record<PaperState, string>> = {
  notMade: 'default',
  draft: 'default',
  final: 'processing',
  printed: 'processing',
  signed: 'processing',
  scanned: 'success',
};

function PaperActions({
  paper,
  onShow,
}: {
  readonly paper: PaperView;
  readonly onShow: (paper: PaperView) => void;
}) {
  const client = useClient();
  const { view } = useOpenCase();
  const { made, locked, title } = paper;
  if (made === null) return null;
  const urls = paperUrls(client, view.rightsCase.id, made.documentId);
  const pdf =
    locked === null ? urls.pdfDownload : `${finalUrl(client, view.rightsCase.id, locked.finalId)}?download=1`;
  return (
    <>
      <Button size="small" icon={<EyeOutlined aria-hidden />} onClick={() => onShow(paper)}>
        预览
      </Button>{' '}
      <TakeOutButton
        size="small"
        label="PDF"
        fullLabel={`另存 ${title} PDF`}
        href={pdf}
        about={locked?.finalId ?? made.documentId}
        title={`${title} PDF`}
      />{' '}
      <TakeOutButton
        size="small"
        label="Word"
        fullLabel={`另存 ${title} Word`}
        href={urls.docxDownload}
        about={made.documentId}
        title={`${title} Word`}
      />
    </>
  );
}
