import { Skeleton } from 'antd';
import type { FiledItem } from '#domain/evidence/evidenceItem.ts';
import type { TextBlock } from '#domain/evidence/readableText.ts';
import { useCall } from '../../../../client/useCall.ts';
import { FailureNotice } from '../../../../shared/FailureNotice.tsx';
import { useOpenCase } from '../../CaseContext.ts';
import { useSeen } from './useViewing.ts';

/** A scrolled text must be reachable by keyboard. */
const keyboardScroll = { tabIndex: 0 };

/** The words of an electronic paper, to be read only. */
export function PaperReading({ item }: { readonly item: FiledItem }) {
  const { rightsCase } = useOpenCase().view;
  const asked = { caseId: rightsCase.id, evidenceId: item.id };
  const { data: paper, failure, reload } = useCall('evidence.readText', asked);
  useSeen(item, paper !== undefined);
  if (paper === undefined) {
    return failure === null ? (
      <Skeleton active className="look-waiting" />
    ) : (
      <FailureNotice failure={failure} onRetry={() => void reload()} />
    );
  }
  return (
    <div className="look-paper" role="document" aria-label={item.title} {...keyboardScroll}>
      <p className="look-paper-note">
        {paper.format}，只读。版式可能与原件不同，以另存的原件为准。
        {paper.leftOut.map((what) => `${what}。`).join('')}
      </p>
      {paper.blocks.length === 0 ? <p className="quiet">没有文字内容。</p> : null}
      {paper.blocks.map((block, index) => (
        <Block key={`${index + 1}`} block={block} />
      ))}
    </div>
  );
}

function Block({ block }: { readonly block: TextBlock }) {
  switch (block.kind) {
    case 'heading':
      return (
        <p className={block.level <= 2 ? 'look-heading look-heading-large' : 'look-heading'}>{block.text}</p>
      );
    case 'paragraph':
      return <p>{block.text}</p>;
    case 'listItem':
      return <p className="look-list-item">{block.text}</p>;
    case 'table':
      return (
        <div className="look-table">
          <table>
            <tbody>
              {block.rows.map((row, rowIndex) => (
                <tr key={`${rowIndex + 1}`}>
                  {row.map((cell, cellIndex) => (
                    <td key={`${cellIndex + 1}`}>{cell}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      );
  }
}
