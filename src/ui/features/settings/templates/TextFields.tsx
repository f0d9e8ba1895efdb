import { Checkbox, Input, Tag } from 'antd';
import { useState } from 'react';

export interface TextRow {
  readonly key: string;
  readonly kind: string;
  readonly delivered: string;
  readonly now: string;
  /** Why it may not be changed; `null` = it may. */
  readonly fixed: string | null;
}

export interface TextFieldsProps {
  /** What is listed, for screen readers. */
  readonly name: string;
  readonly rows: readonly TextRow[];
  readonly typed: Readonly<Record<string, string>>;
  readonly onTyped: (next: Readonly<Record<string, string>>) => void;
}

/** Every text with its field; a changed one shows the 原文 below. */
export function TextFields({ name, rows, typed, onTyped }: TextFieldsProps) {
  const [sought, setSought] = useState('');
  const [onlyChanged, setOnlyChanged] = useState(false);
  const textOf = ({ key, now }: TextRow) => typed[key] ?? now;
  const changed = rows.filter((row) => textOf(row) !== row.delivered);
  const shown = (onlyChanged ? changed : rows).filter((row) =>
    `${row.delivered}\n${textOf(row)}`.includes(sought.trim()),
  );
  return (
    <>
      <div className="templates-bar">
        <Input.Search
          allowClear
          size="small"
          aria-label={`查找${name}`}
          placeholder="查找"
          onSearch={setSought}
          onChange={({ target }) => setSought(target.value)}
        />
        <Checkbox checked={onlyChanged} onChange={({ target }) => setOnlyChanged(target.checked)}>
          只看改过的 {changed.length} 处
        </Checkbox>
      </div>
      {shown.length === 0 ? <p className="quiet">没有这样的{name}。</p> : null}
      <ul className="templates-texts" aria-label={name}>
        {shown.map((row) => (
          <li key={row.key}>
            <TextField
              row={row}
              text={textOf(row)}
              onText={(text) => onTyped({ ...typed, [row.key]: text })}
            />
          </li>
        ))}
      </ul>
    </>
  );
}

interface TextFieldProps {
  readonly row: TextRow;
  readonly text: string;
  readonly onText: (text: string) => void;
}

const TALLEST = { minRows: 1, maxRows: 8 };

function TextField({ row: { kind, delivered, fixed }, text, onText }: TextFieldProps) {
  const isChanged = text !== delivered;
  return (
    <div className={isChanged ? 'templates-text templates-changed' : 'templates-text'}>
      {kind === '' ? null : <Tag>{kind}</Tag>}
      <div className="templates-words">
        <Input.TextArea
          aria-label={`${kind} ${delivered}`.trim()}
          autoSize={TALLEST}
          value={text}
          disabled={fixed !== null}
          onChange={({ target }) => onText(target.value)}
        />
        {fixed === null ? null : <div className="quiet">{fixed}</div>}
        {isChanged ? (
          <div className="quiet">
            原文：{delivered}{' '}
            <button type="button" className="templates-back" onClick={() => onText(delivered)}>
              用回原文
            </button>
          </div>
        ) : null}
      </div>
    </div>
  );
}
