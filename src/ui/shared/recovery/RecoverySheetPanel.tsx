import { Checkbox } from 'antd';
import { contentUrl } from '../../client/contentUrl.ts';
import { PrintButton } from '../printing/PrintButton.tsx';
import { printPdf } from '../printing/printPdf.tsx';

export interface RecoverySheetPanelProps {
  readonly recoveryCode: string;
  /** Content path of the sheet; `null` when the program could not press it. */
  readonly sheet: string | null;
  readonly isKept: boolean;
  readonly onKept: (isKept: boolean) => void;
}

/** The recovery code to be read, printed or copied by hand; it is shown this once. */
export function RecoverySheetPanel({ recoveryCode, sheet, isKept, onKept }: RecoverySheetPanelProps) {
  const groups = recoveryCode.split('-');
  return (
    <div className="recovery">
      <ol className="recovery-code" aria-label="恢复码">
        {groups.map((group, index) => (
          <li key={`${index + 1}`}>
            <span className="quiet">{index + 1}</span> <code>{group}</code>
          </li>
        ))}
      </ol>
      <div className="recovery-actions">
        {sheet === null ? (
          <span className="amber">
            恢复单没有制成（缺少字体），请把上面的恢复码逐组抄在纸上，再核对一遍。
          </span>
        ) : (
          <PrintButton
            type="primary"
            size="large"
            label="打印恢复单"
            print={() => printPdf(contentUrl(sheet))}
            otherwise="请检查打印机，或者把上面的恢复码逐组抄在纸上。"
          />
        )}
        <Checkbox checked={isKept} onChange={({ target }) => onKept(target.checked)}>
          已打印或抄下并封存
        </Checkbox>
      </div>
    </div>
  );
}
