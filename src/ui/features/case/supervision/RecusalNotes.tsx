import type { RecusalView } from '#api/views/caseView.ts';
import { Advice } from '../../../shared/Advice.tsx';
import { Basis } from '../pieces/Basis.tsx';

/** Who of the task force must step aside or be looked at, and by which articles. */
export function RecusalNotes({ findings }: { readonly findings: readonly RecusalView[] }) {
  return findings.map(({ ruleId, severity, text, basis }) => (
    <Advice
      key={text}
      tone={severity === 'mustRecuse' ? 'error' : 'warning'}
      what={`${severity === 'mustRecuse' ? '应当回避' : '回避提示'}（${ruleId}）：${text}`}
      next={<Basis ids={basis} />}
    />
  ));
}
