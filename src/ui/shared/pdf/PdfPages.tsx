import { Segmented, Spin } from 'antd';
import { useEffect, useState } from 'react';
import { Advice } from '../Advice.tsx';
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
  | { readonly step: 'open'; readonly document: PDFDocumentProxy; readonly pageWidth: number };

/** The real PDF, page under page; pages far away are not drawn. */
export function PdfPages({ url, title }: PdfPagesProps) {
  const [opening, setOpening] = useState<Opening>({ step: 'opening' });
  useEffect(() => {
    let isGone = false;
    const pdf = openPdf(url);
    const open = async () => {
      const document = await pdf.document;
      const pageWidth = (await document.getPage(1)).getViewport({ scale: 1 }).width;
      if (!isGone) setOpening({ step: 'open', document, pageWidth });
    };
    open().catch(() => (isGone ? undefined : setOpening({ step: 'failed' })));
    return () => {
      isGone = true;
      pdf.close();
    };
  }, [url]);
  if (opening.step === 'opening') return <Spin className="waiting" description="正在打开……" />;
  if (opening.step === 'failed') {
    return (
      <Advice
        what="这份PDF不能在这里显示"
        next="请下载后用专用的阅读软件打开；文件是否完好以校验结果为准。"
      />
    );
  }
  return <OpenPages document={opening.document} pageWidth={opening.pageWidth} title={title} />;
}

type Zoom = 'fit' | 'true' | 'large';
const zooms: readonly { readonly value: Zoom; readonly label: string }[] = [
  { value: 'fit', label: '适合宽度' },
  { value: 'true', label: '原大' },
  { value: 'large', label: '放大' },
];
/** Points to CSS pixels at paper size, and half as much again. */
const fixedScales = { true: 96 / 72, large: 2 };
/** Older browsers scroll an area by keyboard only when it can take the focus. */
const keyboardScroll = { tabIndex: 0 };
/** Padding of the page area and its scroll bar. Units: CSS pixels. */
const MARGINS = 42;

interface OpenPagesProps {
  readonly document: PDFDocumentProxy;
  /** Width of the first page. Units: points. */
  readonly pageWidth: number;
  readonly title: string;
}

function OpenPages({ document, pageWidth, title }: OpenPagesProps) {
  const [zoom, setZoom] = useState<Zoom>('fit');
  const [room, setRoom] = useState<number | null>(null);
  const measure = (place: HTMLElement | null) => {
    if (place !== null) setRoom((known) => known ?? place.clientWidth - MARGINS);
  };
  const scale = zoom === 'fit' ? (room ?? pageWidth) / pageWidth : fixedScales[zoom];
  return (
    <div className="pdf">
      <div className="pdf-bar">
        <span className="figures">共 {document.numPages} 页</span>
        <Segmented<Zoom>
          size="small"
          options={[...zooms]}
          value={zoom}
          onChange={setZoom}
          aria-label="显示大小"
        />
      </div>
      <section className="pdf-pages" ref={measure} aria-label={title} {...keyboardScroll}>
        {room === null
          ? null
          : Array.from({ length: document.numPages }, (_, index) => (
              <PdfPage
                key={`${zoom}-${index + 1}`}
                document={document}
                pageNumber={index + 1}
                scale={scale}
                label={`${title} 第${index + 1}页`}
              />
            ))}
      </section>
    </div>
  );
}
