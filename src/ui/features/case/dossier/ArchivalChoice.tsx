import { Checkbox } from 'antd';
import type { ExportReceipt } from '#api/operations/dossierOperations.ts';

export interface ArchivalChoiceProps {
  readonly isChosen: boolean;
  readonly onChoose: (isChosen: boolean) => void;
}

/** Bound volumes in the format for keeping. Source: SPEC P-V4. */
export function ArchivalChoice({ isChosen, onChoose }: ArchivalChoiceProps) {
  return (
    <section className="section" aria-label="长期保存格式">
      <Checkbox checked={isChosen} onChange={({ target }) => onChoose(target.checked)}>
        装订的卷宗做成 PDF/A-2b（长期保存格式）
      </Checkbox>
      <p className="quiet">
        制成后逐卷回读检查；卷内装订了外来 PDF、四色照片等做不成的，仍是普通
        PDF，导出结果和案卷目录写明哪一卷、为什么。
      </p>
    </section>
  );
}

/** Which volumes are PDF/A as their bytes say, and which are not and why. */
export function ArchivalReceipt({ volumes }: { readonly volumes: ExportReceipt['archival'] }) {
  if (volumes.length === 0) return null;
  return (
    <>
      <h4>长期保存格式</h4>
      <ul>
        {volumes.map(({ volume, faults }) => (
          <li key={volume} className={faults.length === 0 ? '' : 'amber'}>
            {faults.length === 0 ? `${volume}：PDF/A-2b` : `${volume}：不是 PDF/A。${faults.join('；')}`}
          </li>
        ))}
      </ul>
      <p className="quiet">
        程序回读检查了标识、输出意图、字体嵌入、颜色和加密，不能代替专门的 PDF/A 校验软件。
      </p>
    </>
  );
}
