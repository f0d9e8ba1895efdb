import { Descriptions, Result } from 'antd';
import type { ExportReceipt } from '#api/operations/dossierOperations.ts';
import type { PackageFinding } from '#domain/dossier/packageVerdict.ts';
import { byteSize } from '../../../shared/byteSize.ts';
import { ArchivalReceipt } from './ArchivalChoice.tsx';
import { VerifiedList } from '../pieces/VerifiedList.tsx';
import { Sha } from '../../../shared/Sha.tsx';

const verdictWords = {
  valid: '校验通过：回读的每个文件都与写入的一致',
  invalid: '校验不通过：请勿移交这份卷宗',
  unjudged: '未能校验：请勿移交这份卷宗',
} as const;

/** What was written where, and the proof that it was read back. */
export function ReceiptPanel({ receipt }: { readonly receipt: ExportReceipt }) {
  const { verdict } = receipt;
  const isValid = verdict.verdict === 'valid';
  return (
    <>
      <Result
        className="case-receipt"
        status={isValid ? 'success' : 'error'}
        title={isValid ? '卷宗已导出，已回读校验' : '卷宗没有通过校验'}
        subTitle={verdictWords[verdict.verdict]}
      />
      <Descriptions
        bordered
        size="small"
        column={2}
        className="case-facts"
        items={[
          {
            label: '存放位置',
            children: <span className="case-break">{`${receipt.driveLabel} / ${receipt.folderName}`}</span>,
            span: 2,
          },
          {
            label: '文件',
            children: `${receipt.files} 个，${byteSize(receipt.bytes)}（${receipt.bytes.toLocaleString('zh-CN')} 字节）${keptWords(receipt)}`,
          },
          { label: '卷宗页数', children: `${receipt.dossierPages} 页` },
          { label: '回读文件', children: `${verdict.filesChecked} 个，${byteSize(verdict.bytesChecked)}` },
          { label: '格式', children: `BagIt ${verdict.version ?? '未知'}` },
          {
            label: '清单校验值',
            children: <Sha algorithm="SHA-256" hex={receipt.tagManifestSha256} />,
            span: 2,
          },
          ...sealedFileFact(receipt),
        ]}
      />
      <UnboundList unbound={receipt.unbound} />
      <ArchivalReceipt volumes={receipt.archival} />
      <h4>导出前逐份校验的证据 {receipt.evidence.length} 份</h4>
      <VerifiedList items={receipt.evidence} />
      <Findings title="发现的问题" findings={verdict.findings} tone="late" />
      <Findings title="提示" findings={verdict.warnings} tone="amber" />
      <p className="quiet">
        接收方不用本程序也能核对：在卷宗文件夹中运行 sha256sum -c
        manifest-sha256.txt，并把“清单校验值”与移交清单上的核对。
      </p>
    </>
  );
}

function keptWords({ keptFiles }: ExportReceipt): string {
  return keptFiles === 0 ? '' : `，其中 ${keptFiles} 个是上次中断时已写好的，核对无误，没有重写`;
}

/** What both parties can compare before anybody opens the seal. Source: SPEC B-43. */
function sealedFileFact({ sealedFile }: ExportReceipt) {
  if (sealedFile === null) return [];
  const { sha256, sizeBytes } = sealedFile;
  const children = (
    <>
      <Sha algorithm="SHA-256" hex={sha256} />
      <div className="quiet">
        {sizeBytes.toLocaleString('zh-CN')} 字节。双方不用解密：certutil -hashfile 文件名 SHA256（Linux 用
        sha256sum）
      </div>
    </>
  );
  return [{ label: '加密文件校验值', children, span: 2 }];
}

/** Files that lie beside their volume, by name. */
function UnboundList({ unbound }: Pick<ExportReceipt, 'unbound'>) {
  if (unbound.length === 0) return null;
  return (
    <>
      <h4 className="amber">没有装订成页，以电子件随卷 {unbound.length} 份</h4>
      <ul>
        {unbound.map(({ title, why }) => (
          <li key={`${title}${why}`} className="case-break">
            {title} <span className="quiet">{why}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

function Findings({
  title,
  findings,
  tone,
}: {
  readonly title: string;
  readonly findings: readonly PackageFinding[];
  readonly tone: 'late' | 'amber';
}) {
  if (findings.length === 0) return null;
  return (
    <>
      <h4 className={tone}>{title}</h4>
      <ul>
        {findings.map((finding) => (
          <li key={`${finding.code}${finding.path}`} className="case-break">
            {finding.message} <span className="quiet">{finding.path}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
