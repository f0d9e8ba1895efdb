import { Select } from 'antd';
import { useState } from 'react';
import type { PaperFinal, SignedScan } from '#domain/papers/paperFinal.ts';
import { useClient } from '../../../client/ClientContext.ts';
import { PdfPages } from '../../../shared/pdf/PdfPages.tsx';
import { TakeOutButton } from '../pieces/TakeOutButton.tsx';
import { useOpenCase } from '../CaseContext.ts';
import { finalUrl, scanUrl } from './paperUrls.ts';
import { SetScanAside } from './SetScanAside.tsx';

/** The signed paper as it came back, beside what was locked. */
export function ScanBeside({
  final,
  scans,
}: {
  readonly final: PaperFinal;
  readonly scans: readonly SignedScan[];
}) {
  const client = useClient();
  const { rightsCase } = useOpenCase().view;
  const [wanted, setWanted] = useState<string | null>(null);
  const scan = scans.find(({ id }) => id === wanted) ?? scans[0];
  if (scan === undefined) return null;
  const url = scanUrl(client, rightsCase.id, scan.id);
  return (
    <div className="papers-beside">
      <section aria-label="定稿">
        <h4>定稿第{final.version}版</h4>
        <PdfPages url={finalUrl(client, rightsCase.id, final.id)} title="定稿" />
      </section>
      <section aria-label="签署扫描件">
        <div className="case-bar">
          <h4>签署扫描件（原样，未作修饰）</h4>
          {scans.length === 1 ? null : (
            <Select
              size="small"
              value={scan.id}
              onChange={setWanted}
              options={scans.map(({ id, file }) => ({ value: id, label: file.fileName }))}
              aria-label="哪一件扫描件"
            />
          )}
          <span className="case-gap" />
          <SetScanAside scan={scan} />
          <TakeOutButton
            size="small"
            label="另存副本"
            href={`${url}?download=1`}
            fileName={scan.file.fileName}
            about={scan.id}
            title={scan.file.fileName}
          />
        </div>
        <ScanPicture url={url} scan={scan} />
      </section>
    </div>
  );
}

/** A scan as it came. */
export function ScanPicture({ url, scan }: { readonly url: string; readonly scan: SignedScan }) {
  const { fileName, claims } = scan.file;
  return claims.mediaType === 'application/pdf' ? (
    <PdfPages url={url} title={fileName} />
  ) : (
    <img className="papers-scan" src={url} alt={`扫描件 ${fileName}`} />
  );
}
