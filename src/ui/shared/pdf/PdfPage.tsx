import { useEffect, useRef, useState } from 'react';
import type { PDFDocumentProxy } from './openPdf.ts';

export interface PdfPageProps {
  readonly document: PDFDocumentProxy;
  readonly pageNumber: number;
  readonly scale: number;
  readonly label: string;
}

/** A4 in points, shown as blank paper until the page's own size is known. */
const A4 = { width: 595, height: 842 };

/** One page of a PDF, drawn when it comes near the screen. */
export function PdfPage({ document, pageNumber, scale, label }: PdfPageProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [size, setSize] = useState({ width: A4.width * scale, height: A4.height * scale });
  const [isFailed, setFailed] = useState(false);
  useEffect(() => {
    const place = canvas.current;
    if (place === null) return undefined;
    let stop: (() => void) | null = null;
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (entry?.isIntersecting !== true) return;
        observer.disconnect();
        stop = drawPage({
          document,
          pageNumber,
          scale,
          place,
          onSize: setSize,
          onFailed: () => setFailed(true),
        });
      },
      { rootMargin: '800px' },
    );
    observer.observe(place);
    return () => {
      observer.disconnect();
      stop?.();
    };
  }, [document, pageNumber, scale]);
  return (
    <>
      <canvas ref={canvas} className="pdf-page" style={size}>
        {label}
      </canvas>
      {isFailed ? <p className="late">第{pageNumber}页不能显示，请下载后查看。</p> : null}
    </>
  );
}

interface Drawing extends Omit<PdfPageProps, 'label'> {
  readonly place: HTMLCanvasElement;
  readonly onSize: (size: { readonly width: number; readonly height: number }) => void;
  readonly onFailed: () => void;
}

/** Draws at the screen's own resolution, so that small print stays sharp; gives back how to stop. */
function drawPage({ document, pageNumber, scale, place, onSize, onFailed }: Drawing): () => void {
  let isStopped = false;
  let cancel: (() => void) | null = null;
  const draw = async () => {
    const page = await document.getPage(pageNumber);
    if (isStopped) return;
    const shown = page.getViewport({ scale });
    const drawn = page.getViewport({ scale: scale * window.devicePixelRatio });
    place.width = Math.floor(drawn.width);
    place.height = Math.floor(drawn.height);
    onSize({ width: shown.width, height: shown.height });
    const task = page.render({ canvas: place, viewport: drawn });
    cancel = () => task.cancel();
    await task.promise;
  };
  draw().catch(() => {
    if (!isStopped) onFailed();
  });
  return () => {
    isStopped = true;
    cancel?.();
  };
}
