import { DownloadOutlined } from '@ant-design/icons';
import { Button, Drawer } from 'antd';
import { useClient } from '../../../client/ClientContext.ts';
import { Advice } from '../../../shared/Advice.tsx';
import { PdfPages } from '../../../shared/pdf/PdfPages.tsx';
import { useOpenCase } from '../CaseContext.ts';
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
  return (
    <Drawer
      open
      title={paper.title}
      size="min(960px, 92vw)"
      onClose={onClose}
      className="case-preview"
      extra={
        <>
          <Button icon={<DownloadOutlined aria-hidden />} href={urls.pdfDownload}>
            下载PDF
          </Button>{' '}
          <Button icon={<DownloadOutlined aria-hidden />} href={urls.docxDownload}>
            下载Word
          </Button>
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
