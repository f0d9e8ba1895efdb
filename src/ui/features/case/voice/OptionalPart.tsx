import { PlusOutlined } from '@ant-design/icons';
import { Button, Form, Popconfirm } from 'antd';
import type { ReactNode } from 'react';

export interface OptionalPartProps {
  /** The field of the form; `null` there = not filled in. */
  readonly name: string | (string | number)[];
  readonly title: string;
  /** What the fields start with; nothing in it is an outcome. */
  readonly blank: object;
  readonly hint: string;
  readonly children: ReactNode;
}

/** A step of a record that may not have been taken yet: its fields show only when somebody fills it in. */
export function OptionalPart({ name, ...shown }: OptionalPartProps) {
  return (
    <Form.Item name={name} noStyle>
      <Part {...shown} />
    </Form.Item>
  );
}

interface PartProps extends Omit<OptionalPartProps, 'name'> {
  /** Given by `Form.Item`, so that taking the part up or out counts as typing. */
  readonly value?: object | null;
  readonly onChange?: (value: object | null) => void;
}

function Part({ title, blank, hint, children, value = null, onChange }: PartProps) {
  return (
    <section className="voice-part" aria-label={title}>
      <div className="voice-part-head">
        <h3 className="case-form-head">{title}</h3>
        {value === null ? (
          <Button size="small" icon={<PlusOutlined aria-hidden />} onClick={() => onChange?.(blank)}>
            填写{title}
          </Button>
        ) : (
          <Popconfirm
            title={`撤去${title}？`}
            description="这部分填写的内容在保存后不再保留。"
            okText="撤去"
            cancelText="保留"
            onConfirm={() => onChange?.(null)}
          >
            <Button size="small">撤去{title}</Button>
          </Popconfirm>
        )}
      </div>
      {value === null ? <p className="quiet">{hint}</p> : children}
    </section>
  );
}
