import { Link } from 'react-router';
import type { PaperView } from '#api/views/caseView.ts';
import { EmptyState } from '../../shared/EmptyState.tsx';

export interface FirstPapersProps {
  readonly caseId: string;
  readonly papers: readonly PaperView[];
}

/** Stages of the templates that belong to the first hour. */
const firstHour: readonly string[] = ['登记', '启动', '救治', '上报'];

/** What to print first; making and printing happen in 文书. */
export function FirstPapers({ caseId, papers }: FirstPapersProps) {
  const first = papers.filter(({ stage }) => firstHour.includes(stage));
  return (
    <section className="section">
      <div className="section-head">
        <h2>要打印的文书</h2>
        <Link to={`/cases/${caseId}/documents`}>到“文书”制作和打印</Link>
      </div>
      {first.length === 0 ? (
        <EmptyState title="没有找到文书模板。">请管理员检查模板是否完整。</EmptyState>
      ) : (
        <ul className="recent">
          {first.map(({ templateId, subjectId, title, made, gaps }) => (
            <li key={`${templateId} ${subjectId ?? ''}`}>
              <span>{title}</span>
              <span className={made === null ? 'quiet nowrap' : 'good nowrap'}>
                {made === null
                  ? gaps.length === 0
                    ? '可以制作'
                    : `缺 ${gaps.length} 项`
                  : `已制作 ${made.pages} 页`}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
