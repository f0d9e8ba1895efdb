import { useClient } from '../../../../client/ClientContext.ts';
import { Advice } from '../../../../shared/Advice.tsx';
import { EmptyState } from '../../../../shared/EmptyState.tsx';
import { PdfPages } from '../../../../shared/pdf/PdfPages.tsx';
import { PrintButton } from '../../../../shared/printing/PrintButton.tsx';
import { printPdf } from '../../../../shared/printing/printPdf.tsx';
import { useNoteUse } from '../../pieces/useNoteUse.ts';

export interface LabelPreviewProps {
  /** Content path of the sheet; `null` = none made yet. */
  readonly sheet: string | null;
  /** Something else has been chosen since. */
  readonly isStale: boolean;
  readonly count: number;
}

/** The sheet as it will be printed. */
export function LabelPreview({ sheet, isStale, count }: LabelPreviewProps) {
  const client = useClient();
  const noteUse = useNoteUse();
  if (sheet === null)
    return <EmptyState title="还没有预览。">选好证据和起始位置，点“预览”，看到的就是要打印的。</EmptyState>;
  const url = client.contentUrl(sheet);
  // Noted before it is printed: what is not in the trail does not leave the printer.
  const print = async () =>
    (await noteUse({ use: 'printed', about: 'E10', title: `证据标签 ${count} 张` })) && printPdf(url);
  return (
    <section aria-label="标签预览" className="labels-preview">
      {isStale ? <Advice what="选择已经变更" next="请重新点“预览”后再打印。" /> : null}
      <div className="case-bar">
        <span className="quiet">打印时选“实际大小”（100%），不要缩放，否则对不准标签纸。</span>
        <span className="case-gap" />
        {isStale ? null : (
          <PrintButton label="打印" type="primary" print={print} otherwise="请重新预览后再打印一次。" />
        )}
      </div>
      <PdfPages key={sheet} url={url} title="证据标签" />
    </section>
  );
}
