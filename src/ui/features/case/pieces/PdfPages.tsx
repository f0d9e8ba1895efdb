import { Segmented, Spin } from 'antd';
import { useEffect, useState } from 'react';
import { Advice } from './Advice.tsx';
import { openPdf } from './openPdf.ts';
import type { PDFDocumentProxy } from './openPdf.ts';
import { PdfPage } from './PdfPage.tsx';

export interface PdfPagesProps {
  /** Content address of the PDF. */
  readonly url: string;
  /** Names the document for screen readers. */
  readonly title: string;
}

type Opening =
  | { readonly step: 'opening' }
  | { readonly step: 'failed' }
  | { readonly step: 'open'; readonly document: PDFDocumentProxy };

const zooms = [
  { value: 0.9, label: '小' },
  { value: 1.25, label: '中' },
  { value: 1.8, label: '大' },
];

/** The real PDF, page under page; pages far away are not drawn. */
export function PdfPages({ url, title }: PdfPagesProps) {
  const [opening, setOpening] = useState<Opening>({ step: 'opening' });
  const [scale, setScale] = useState(1.25);
  useEffect(() => {
    let isGone = false;
    const pdf = openPdf(url);
    pdf.document.then(
      (document) => (isGone ? undefined : setOpening({ step: 'open', document })),
      () => (isGone ? undefined : setOpening({ step: 'failed' })),
    );
    return () => {
      isGone = true;
      pdf.close();
    };
  }, [url]);
  if (opening.step === 'opening') return <Spin className="case-waiting" description="正在打开……" />;
  if (opening.step === 'failed') {
    return (
      <Advice
        what="这份PDF不能在这里显示"
        next="请下载后用专用的阅读软件打开；文件是否完好以校验结果为准。"
      />
    );
  }
  const { numPages } = opening.document;
  return (
    <div className="case-pdf">
      <div className="case-pdf-bar">
        <span className="figures">共 {numPages} 页</span>
        <Segmented size="small" options={zooms} value={scale} onChange={setScale} aria-label="显示大小" />
      </div>
      <div className="case-pdf-pages" role="region" aria-label={title} tabIndex={0}>
        {Array.from({ length: numPages }, (_, index) => (
          <PdfPage
            key={`${scale}-${index + 1}`}
            document={opening.document}
            pageNumber={index + 1}
            scale={scale}
            label={`${title} 第${index + 1}页`}
          />
        ))}
      </div>
    </div>
  );
}
