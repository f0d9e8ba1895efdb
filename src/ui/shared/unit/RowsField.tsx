import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Form, Input } from 'antd';
import { DayPicker } from '../DayPicker.tsx';

export interface RowColumn {
  readonly key: string;
  readonly label: string;
  readonly maxLength: number;
  /** Share of the width. */
  readonly grow: number;
  readonly required?: boolean;
  readonly example?: string;
  /** What may be typed, and what to say when it is something else. */
  readonly pattern?: { readonly accepts: RegExp; readonly message: string };
  /** A calendar day instead of text. */
  readonly kind?: 'day';
}
export interface RowsFieldProps {
  /** Name of the list in the form. */
  readonly name: string;
  /** What one row is, e.g. `医院`. */
  readonly noun: string;
  readonly columns: readonly RowColumn[];
}

/** A small table to type into: one line per hospital, firm, duty or folder. */
export function RowsField({ name, noun, columns }: RowsFieldProps) {
  const template = `${columns.map(({ grow }) => `${grow}fr`).join(' ')} 88px`;
  const blank = Object.fromEntries(columns.map(({ key, kind }) => [key, kind === 'day' ? null : '']));
  return (
    <Form.List name={name}>
      {(rows, { add, remove }) => (
        <div className="rows">
          {rows.length === 0 ? null : (
            <div className="rows-head" style={{ gridTemplateColumns: template }} aria-hidden>
              {columns.map(({ key, label, required }) => (
                <span key={key}>
                  {required === true ? <span className="late">* </span> : null}
                  {label}
                </span>
              ))}
              <span />
            </div>
          )}
          {rows.map((row, index) => (
            <div key={row.key} className="rows-line" style={{ gridTemplateColumns: template }}>
              {columns.map((column) => (
                <Cell
                  key={column.key}
                  row={row.name}
                  label={`第${index + 1}行${column.label}`}
                  column={column}
                />
              ))}
              <Button
                type="text"
                icon={<DeleteOutlined />}
                onClick={() => remove(row.name)}
                aria-label={`删除第${index + 1}行${noun}`}
              >
                删除
              </Button>
            </div>
          ))}
          <Button icon={<PlusOutlined />} onClick={() => add(blank)}>
            添加{noun}
          </Button>
        </div>
      )}
    </Form.List>
  );
}

interface CellProps {
  readonly row: number;
  readonly label: string;
  readonly column: RowColumn;
}

function Cell({ row, label, column }: CellProps) {
  const { required, pattern } = column;
  const rules = [
    ...(required === true ? [{ required, whitespace: true, message: `请填写${column.label}` }] : []),
    ...(pattern === undefined ? [] : [{ pattern: pattern.accepts, message: pattern.message }]),
  ];
  return (
    <Form.Item name={[row, column.key]} rules={rules} className="rows-cell">
      {column.kind === 'day' ? (
        <DayPicker aria-label={label} />
      ) : (
        <Input aria-label={label} maxLength={column.maxLength} placeholder={column.example ?? ''} />
      )}
    </Form.Item>
  );
}
