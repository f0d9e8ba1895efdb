import { DeleteOutlined, EditOutlined } from '@ant-design/icons';
import { Button, Popconfirm } from 'antd';

export interface RowActsProps {
  /** What a row is called, e.g. `标记`. */
  readonly noun: string;
  /** What is asked before it goes. */
  readonly question: string;
  readonly onEdit: () => void;
  readonly onRemove: () => void;
}

/** Changing and deleting a row. */
export function RowActs({ noun, question, onEdit, onRemove }: RowActsProps) {
  return (
    <span className="look-row-acts">
      <Button
        type="text"
        size="small"
        icon={<EditOutlined aria-hidden />}
        aria-label={`修改${noun}`}
        onClick={onEdit}
      />
      <Popconfirm title={question} okText="删除" cancelText="保留" onConfirm={onRemove}>
        <Button type="text" size="small" icon={<DeleteOutlined aria-hidden />} aria-label={`删除${noun}`} />
      </Popconfirm>
    </span>
  );
}
