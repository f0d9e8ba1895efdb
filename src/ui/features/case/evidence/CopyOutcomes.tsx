import { CopyOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import type { ImportOutcome } from '#api/operations/evidenceOperations.ts';
import { outcomesText } from './outcomesText.ts';

/** Copies what became of each file as lines a spreadsheet takes. */
export function CopyOutcomes({ outcomes }: { readonly outcomes: readonly ImportOutcome[] }) {
  const { message } = App.useApp();
  const copy = () => {
    navigator.clipboard.writeText(outcomesText(outcomes)).then(
      () => message.success(`已复制 ${outcomes.length} 个文件的导入结果`),
      () => message.error('没有复制成功，请逐行选中后按 Ctrl+C'),
    );
  };
  return (
    <p>
      <Button icon={<CopyOutlined aria-hidden />} onClick={copy}>
        复制导入结果
      </Button>
    </p>
  );
}
