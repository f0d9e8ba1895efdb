import { Tag, Tooltip } from 'antd';
import { useOpenCase } from '../CaseContext.ts';

/** The articles behind a sentence, one line each; pointing at one shows what it says in short. */
export function Basis({ ids }: { readonly ids: readonly string[] }) {
  if (ids.length === 0) return null;
  return (
    <ul className="case-basis">
      {[...new Set(ids)].map((id) => (
        <li key={id}>
          <Article id={id} />
        </li>
      ))}
    </ul>
  );
}

function Article({ id }: { readonly id: string }) {
  const citation = useOpenCase().view.citations[id];
  if (citation === undefined) return <span className="late">法条目录缺少 {id}</span>;
  return (
    <Tooltip
      trigger={['hover', 'focus']}
      title={[citation.paraphrase, citation.version].filter((part) => part !== '').join('——')}
    >
      <button type="button" className="plain-button quiet">
        {citation.text}
        {citation.verified ? null : (
          <Tag className="source-unchecked" title="条文内容尚未与官方文本核对，引用前请核对">
            待核
          </Tag>
        )}
      </button>
    </Tooltip>
  );
}
