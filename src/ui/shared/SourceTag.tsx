import { BookOutlined } from '@ant-design/icons';
import { Tag } from 'antd';

export interface SourceTagProps {
  /** The article or document, e.g. `《工伤保险条例》第十七条`. */
  readonly source: string;
  /** `false` adds 待核: the wording was not checked against the official text. A source that says 待核 itself gets the mark too. */
  readonly verified?: boolean;
}

/** 出处 of a rule, small and quiet, with 待核 where the text was not checked. */
export function SourceTag({ source, verified = true }: SourceTagProps) {
  const text = source.replace(/[(（](?:条款)?待核[)）]/gu, '');
  const unchecked = !verified || text !== source;
  return (
    <span className="source">
      <BookOutlined aria-hidden /> 出处：{text}
      {unchecked ? (
        <Tag className="source-unchecked" title="条文内容尚未与官方文本核对，引用前请核对">
          待核
        </Tag>
      ) : null}
    </span>
  );
}
