import { Alert } from 'antd';
import type { FormCheckView } from '#api/operations/formOperations.ts';

/** What the check found: each mistake by name, or how the form reads with the sample case. */
export function FormCheck({ check }: { readonly check: FormCheckView }) {
  const { problems, fileName, fields, sample, gaps } = check;
  if (problems.length > 0) {
    return (
      <Alert
        className="notice"
        type="error"
        showIcon
        title={`“${fileName}”有 ${problems.length} 处要改，没有导入`}
        description={
          <>
            <ul className="forms-problems" aria-label="检查结果">
              {problems.map((problem) => (
                <li key={problem}>{problem}</li>
              ))}
            </ul>
            请在 Word 或者 WPS 里改好存盘，再勾选改好的文件。
          </>
        }
      />
    );
  }
  return (
    <>
      <Alert
        className="notice"
        type="success"
        showIcon
        title={`检查通过：${fields} 个字段都认得`}
        description={gaps.length === 0 ? null : `样例案件中没有、会留空的：${gaps.join('、')}`}
      />
      <section className="section" aria-label="样例试做">
        <div className="section-head">
          <h2>试做</h2>
          <span className="quiet">用样例案件填出来的文字；版式请导入后点“试做”，用 Word 或者 WPS 看。</span>
        </div>
        <div className="forms-sample">
          {sample.map((line, index) => (
            // Lines may repeat, and their order never changes.
            <p key={`${index} ${line}`}>{line}</p>
          ))}
        </div>
      </section>
    </>
  );
}
