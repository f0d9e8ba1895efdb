import { Alert } from 'antd';
import type { DossierView } from '#api/views/dossierView.ts';

/** What the dossier lacks and why it belongs there; nothing is hidden. */
export function MissingMaterials({ missing }: { readonly missing: DossierView['missing'] }) {
  if (missing.length === 0) {
    return <Alert className="notice" type="success" showIcon title="应当入卷的材料已齐。" />;
  }
  return (
    <Alert
      className="notice"
      type="error"
      showIcon
      title={`缺少 ${missing.length} 项材料，可以先导出，缺项在卷内备考表中列明。`}
      description={
        <ul className="case-missing-materials">
          {missing.map((entry) => (
            <li key={`${entry.label}${entry.why}`}>
              <strong>{entry.label}</strong>：{entry.why} <span className="quiet">{entry.source}</span>
            </li>
          ))}
        </ul>
      }
    />
  );
}
