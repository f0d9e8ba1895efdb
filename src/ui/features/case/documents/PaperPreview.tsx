import { Drawer } from 'antd';
import { useClient } from '../../../client/ClientContext.ts';
import { Advice } from '../../../shared/Advice.tsx';
import { PdfPages } from '../../../shared/pdf/PdfPages.tsx';
import { PrintButton } from '../../../shared/printing/PrintButton.tsx';
import { printPdf } from '../../../shared/printing/printPdf.tsx';
import { TakeOutButton } from '../pieces/TakeOutButton.tsx';
import { useNoteUse } from '../pieces/useNoteUse.ts';
import { useOpenCase } from '../CaseContext.ts';
import { FormatCheckButton } from './FormatCheck.tsx';
import { paperUrls } from './paperUrls.ts';

export interface MadePaper {
  readonly title: string;
  readonly documentId: string;
  readonly isStale: boolean;
}
export interface PaperPreviewProps {
  readonly paper: MadePaper;
  readonly onClose: () => void;
}

/** The real PDF that was made and will be printed, never an imitation. */
export function PaperPreview({ paper, onClose }: PaperPreviewProps) {
  const client = useClient();
  const { view } = useOpenCase();
  const urls = paperUrls(client, view.rightsCase.id, paper.documentId);
  const noteUse = useNoteUse();
  // Noted before it is printed: what is not in the trail does not leave the printer.
  const print = async () =>
    (await noteUse({ use: 'printed', about: paper.documentId, title: paper.title })) && printPdf(urls.pdf);
  return (
    <Drawer
      open
      title={paper.title}
      size="min(960px, 92vw)"
      onClose={onClose}
      className="case-preview"
      extra={
        <>
          <FormatCheckButton documentId={paper.documentId} title={paper.title} />{' '}
          <PrintButton label="打印" type="primary" print={print} otherwise="请另存PDF，用阅读软件打印。" />{' '}
          <TakeOutButton
            label="另存PDF"
            href={urls.pdfDownload}
            about={paper.documentId}
            title={`${paper.title} PDF`}
          />{' '}
          <TakeOutButton
            label="另存Word"
            href={urls.docxDownload}
            about={paper.documentId}
            title={`${paper.title} Word`}
          />
        </>
      }
    >
      {paper.isStale ? (
        <Advice what="制作之后案件数据已变更" next="这是当时制作的版本；需要最新内容时请重新制作。" />
      ) : null}
      <PdfPages url={urls.pdf} title={paper.title} />
    </Drawer>
  );
}
