import { App } from 'antd';
import { findByLabel } from '#domain/evidence/labelCode.ts';
import { useOpenCase } from '../../CaseContext.ts';

/** Opens the item whose label was scanned into a field; other text is nothing to it. */
export function useScannedLabel(onOpen: (evidenceNumber: number) => void): (text: string) => void {
  const { rightsCase } = useOpenCase().view;
  const { message } = App.useApp();
  return (text) => {
    const found = findByLabel(rightsCase, text);
    if (found === null) return;
    if (found.kind === 'otherCase') {
      void message.warning('这是另一件案件的标签，请打开那件案件再扫。', 6);
      return;
    }
    if (found.kind === 'unknownNumber') {
      void message.warning(`本案没有证据${found.evidenceNumber}，请核对标签。`, 6);
      return;
    }
    if (found.kind === 'otherBytes')
      void message.error(`标签上的校验值与证据${found.evidenceNumber}不符，请核对后重新打印标签。`, 8);
    onOpen(found.evidenceNumber);
  };
}
