import { Tooltip } from 'antd';
import { SourceTag } from '../../../shared/SourceTag.tsx';
import { useOpenCase } from '../CaseContext.ts';

/** The articles behind a sentence, one line each; pointing at one shows what it says in short. */
export function Basis({ ids }: { readonly ids: readonly string[] }) {
  const { citations } = useOpenCase().view;
  if (ids.length === 0) return null;
  return (
    <ul className="case-basis">
      {[...new Set(ids)].map((id) => {
        const citation = citations[id];
        return (
          <li key={id}>
            {citation === undefined ? (
              <SourceTag source={`法条目录缺少 ${id}`} verified={false} />
            ) : (
              <Tooltip
                title={[citation.paraphrase, citation.version].filter((part) => part !== '').join('——')}
              >
                <span>
                  <SourceTag source={citation.text} verified={citation.verified} />
                </span>
              </Tooltip>
            )}
          </li>
        );
      })}
    </ul>
  );
}
