import { Alert } from 'antd';
import type { TemplateDetail } from '#api/operations/templateOperations.ts';

/** Changes an update has overtaken: what is delivered holds, and a person decides. */
export function WaitingChanges({ waiting }: Pick<TemplateDetail, 'waiting'>) {
  if (waiting.length === 0) return null;
  return (
    <Alert
      className="notice"
      type="warning"
      showIcon
      title={`程序更新后有 ${waiting.length} 处原文变了，本局的改动没有生效，请重新决定`}
      description={
        <ul className="templates-lines">
          {waiting.map(({ from, to, now }) => (
            <li key={`${from}→${to}`}>
              曾把“{from}”改为“{to}”；现在这里是{now === null ? '别的版面，原处没有了' : `“${now}”`}
            </li>
          ))}
        </ul>
      }
    />
  );
}
