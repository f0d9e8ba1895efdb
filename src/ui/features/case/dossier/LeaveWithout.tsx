import { Form, Input } from 'antd';
import { useId } from 'react';

export interface LeaveWithoutProps {
  readonly reason: string;
  readonly onReason: (reason: string) => void;
}

/** Somebody says why the dossier leaves without what did not verify; nothing is proposed. Source: SPEC E-152. */
export function LeaveWithout({ reason, onReason }: LeaveWithoutProps) {
  const reasonId = useId();
  return (
    <Form layout="vertical">
      <Form.Item
        htmlFor={reasonId}
        label="仍然移交其余材料的理由"
        extra="校验不通过的文件不随卷；理由和决定人写入案件记录、操作日志和移交件中的“未随卷证据.txt”。"
      >
        <Input.TextArea
          id={reasonId}
          maxLength={200}
          autoSize={{ minRows: 2, maxRows: 4 }}
          value={reason}
          onChange={({ target }) => onReason(target.value)}
        />
      </Form.Item>
    </Form>
  );
}
