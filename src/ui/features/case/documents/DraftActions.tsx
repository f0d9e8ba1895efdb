import { LockOutlined } from '@ant-design/icons';
import { useState } from 'react';
import type { PaperView } from '#api/views/caseView.ts';
import { useClient } from '../../../client/ClientContext.ts';
import { PrintButton } from '../../../shared/printing/PrintButton.tsx';
import { printPdf } from '../../../shared/printing/printPdf.tsx';
import { TakeOutButton } from '../pieces/TakeOutButton.tsx';
import { useNoteUse } from '../pieces/useNoteUse.ts';
import { WriteButton } from '../pieces/WriteButton.tsx';
import { useOpenCase } from '../CaseContext.ts';
import { FinaliseDialog } from './FinaliseDialog.tsx';
import { FormatCheckButton } from './FormatCheck.tsx';
import { isLockable } from './paperActions.ts';
import { paperUrls } from './paperUrls.ts';

/** What can be done with the draft made last. */
export function DraftActions({
  paper,
  documentId,
}: {
  readonly paper: PaperView;
  readonly documentId: string;
}) {
  const client = useClient();
  const { view } = useOpenCase();
  const [isLocking, setLocking] = useState(false);
  const urls = paperUrls(client, view.rightsCase.id, documentId);
  const noteUse = useNoteUse();
  const { title } = paper;
  // Noted before it is printed: what is not in the trail does not leave the printer.
  const print = async () =>
    (await noteUse({ use: 'printed', about: documentId, title: `${title} 草稿` })) && printPdf(urls.pdf);
  return (
    <>
      <FormatCheckButton documentId={documentId} title={title} />{' '}
      <PrintButton label="打印" print={print} otherwise="请另存PDF，用阅读软件打印。" />{' '}
      <TakeOutButton label="另存PDF" href={urls.pdfDownload} about={documentId} title={`${title} PDF`} />{' '}
      <TakeOutButton label="另存Word" href={urls.docxDownload} about={documentId} title={`${title} Word`} />{' '}
      <WriteButton
        needs="documents.finalise"
        type="primary"
        icon={<LockOutlined aria-hidden />}
        disabled={!isLockable(view.rightsCase, paper)}
        onClick={() => setLocking(true)}
      >
        定稿
      </WriteButton>
      {isLocking ? <FinaliseDialog papers={[paper]} onClose={() => setLocking(false)} /> : null}
    </>
  );
}
