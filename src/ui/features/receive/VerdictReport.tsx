import { Alert, Button, Descriptions, Table } from 'antd';
import { signatureWords } from '#domain/dossier/packageVerdict.ts';
import type { PackageFinding, PackageVerdict } from '#domain/dossier/packageVerdict.ts';
import { byteSize } from '../../shared/byteSize.ts';
import { Sha } from '../../shared/Sha.tsx';

export interface VerdictReportProps {
  readonly verdict: PackageVerdict;
  /** Where the package lies. */
  readonly place: string;
  /** Goes back to choosing. */
  readonly onAgain: () => void;
}

type Outcome = PackageVerdict['verdict'];

const headline: Readonly<
  Record<
    Outcome,
    { readonly tone: 'success' | 'error' | 'warning'; readonly title: string; readonly next: string }
  >
> = {
  valid: {
    tone: 'success',
    title: '校验通过：卷宗完整，内容没有改动',
    next: '校验值与打印的移交清单一致时，才能确认就是对方移交的那一份。',
  },
  invalid: {
    tone: 'error',
    title: '校验不通过：卷宗不完整或者被改动',
    next: '请不要使用这份卷宗。把下面的问题告诉移送单位，请对方重新导出。',
  },
  unjudged: {
    tone: 'warning',
    title: '无法判断：没有核对到任何内容',
    next: '这里可能不是卷宗，或者U盘读不出来。请确认选对了文件夹，换一个接口后再试。',
  },
};

/** What the check found out by itself; green only when files were really compared. */
export function VerdictReport({ verdict, place, onAgain }: VerdictReportProps) {
  const outcome = verdict.verdict === 'valid' && verdict.filesChecked === 0 ? 'unjudged' : verdict.verdict;
  const { tone, title, next } = headline[outcome];
  return (
    <section aria-label="校验报告">
      <Alert
        className="notice"
        type={tone}
        showIcon
        title={title}
        description={next}
        action={<Button onClick={onAgain}>校验另一份</Button>}
      />
      <Descriptions
        className="case-facts"
        size="small"
        bordered
        column={2}
        items={[
          {
            key: 'place',
            label: '位置',
            span: 2,
            children: place,
          },
          {
            key: 'files',
            label: '已核对',
            children: `${verdict.filesChecked} 个文件，${byteSize(verdict.bytesChecked)}`,
          },
          {
            key: 'version',
            label: '卷宗格式',
            children: verdict.version === null ? '读不出' : `BagIt ${verdict.version}`,
          },
          {
            key: 'signature',
            label: '签名',
            span: 2,
            children: <span className="path">{signatureWords(verdict.signature)}</span>,
          },
          ...sealedFileFact(verdict),
        ]}
      />
      <FindingTable title="问题" findings={verdict.findings} />
      <FindingTable title="提醒" findings={verdict.warnings} />
    </section>
  );
}

/** What the receipt printed of the sealed file, to be held against it. */
function sealedFileFact({ sealedFile }: PackageVerdict) {
  if (sealedFile === null) return [];
  const { sha256, sizeBytes } = sealedFile;
  return [
    {
      key: 'sealedFile',
      label: '加密文件',
      span: 2,
      children: (
        <>
          <Sha algorithm="SHA-256" hex={sha256} />
          <div className="quiet">
            {byteSize(sizeBytes)}；与交接清单（A04）上的校验值相同，就是移交时的那一份
          </div>
        </>
      ),
    },
  ];
}

function FindingTable({
  title,
  findings,
}: {
  readonly title: string;
  readonly findings: readonly PackageFinding[];
}) {
  if (findings.length === 0) return null;
  return (
    <div className="below">
      <div className="section-head">
        <h2>
          {title}（{findings.length}）
        </h2>
      </div>
      <Table<PackageFinding>
        size="small"
        rowKey={(finding) => `${finding.code} ${finding.path} ${finding.message}`}
        dataSource={[...findings]}
        pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
        columns={[
          {
            title: '文件',
            width: '45%',
            render: (_, finding) => <span className="path">{finding.path}</span>,
          },
          { title: '内容', dataIndex: 'message' },
        ]}
      />
    </div>
  );
}
