import { BookOutlined } from '@ant-design/icons';
import { Tag } from 'antd';
import { plainSource } from '#domain/lawShelf/sourceMarks.ts';
import { useSourceMarks } from './useSourceMarks.ts';

export interface SourceTagProps {
  /** The article or document, e.g. `《工伤保险条例》第十七条`. */
  readonly source: string;
  /** `false` adds 待核 whatever the law shelf says: the data it belongs to was not checked. */
  readonly verified?: boolean;
}

/** 出处 of a rule, small and quiet, with 待核 until 法制 has ticked it on the law shelf. */
export function SourceTag({ source, verified = true }: SourceTagProps) {
  const marks = useSourceMarks();
  const isOpen = !verified || marks?.isOpen(source) === true;
  return (
    <span className="source">
      <BookOutlined aria-hidden /> 出处：{plainSource(source)}
      {isOpen ? (
        <Tag className="source-unchecked" title="条文内容尚未与官方文本核对，引用前请核对">
          待核
        </Tag>
      ) : null}
    </span>
  );
}
