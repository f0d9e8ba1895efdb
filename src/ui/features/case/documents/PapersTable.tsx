import { EyeOutlined } from '@ant-design/icons';
import { Button, Table, Tag } from 'antd';
import type { PaperView } from '#api/views/caseView.ts';
import { useMayHere } from '../pieces/useMayHere.ts';
import { useClient } from '../../../client/ClientContext.ts';
import { MomentText } from '../../../shared/MomentText.tsx';
import { useOpenCase } from '../CaseContext.ts';
import { TakeOutButton } from '../pieces/TakeOutButton.tsx';
import { gapPlace } from './gapPlace.ts';
import { paperUrls } from './paperUrls.ts';
import type { MadePaper } from './PaperPreview.tsx';

export interface PapersTableProps {
  readonly papers: readonly PaperView[];
  /** Template ids; a template made for several people or visits is made for all of them at once. */
  readonly chosen: readonly string[];
  readonly onChoose: (templateIds: readonly string[]) => void;
  readonly onShow: (paper: MadePaper) => void;
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
              getCheckboxProps: (paper) => ({ 'aria-label': `选择 ${paper.title}` }),
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
              <Gaps gaps={paper.gaps} />
            </>
          ),
        },
        {
          title: '状态',
          width: 170,
          render: (_, { made }) => (
            <>
              <MadeTag made={made} />
              {made === null ? null : (
                <div className="quiet figures">
                  {made.pages} 页 <MomentText moment={made.madeAt} />
                </div>
              )}
            </>
          ),
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

function MadeTag({ made }: { readonly made: PaperView['made'] }) {
  if (made === null) return <Tag>未制作</Tag>;
  return made.stale ? <Tag color="error">数据已变更</Tag> : <Tag color="success">已制作</Tag>;
}

function PaperActions({
  paper,
  onShow,
}: {
  readonly paper: PaperView;
  readonly onShow: (paper: MadePaper) => void;
}) {
  const client = useClient();
  const { view } = useOpenCase();
  const { made, title } = paper;
  if (made === null) return null;
  const urls = paperUrls(client, view.rightsCase.id, made.documentId);
  return (
    <>
      <Button
        size="small"
        icon={<EyeOutlined aria-hidden />}
        onClick={() => onShow({ title, documentId: made.documentId, isStale: made.stale })}
      >
        预览
      </Button>{' '}
      <TakeOutButton
        size="small"
        label="PDF"
        fullLabel={`另存 ${title} PDF`}
        href={urls.pdfDownload}
        about={made.documentId}
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
