import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Input } from 'antd';
import { useState } from 'react';

export interface OrderListProps {
  /** What is listed, for screen readers. */
  readonly name: string;
  readonly items: readonly string[];
  /** Items may be added and taken out. */
  readonly mayChangeItems: boolean;
  readonly onItems: (next: readonly string[]) => void;
}

/** Things in an order that is changed step by step, by mouse or keyboard. */
export function OrderList({ name, items, mayChangeItems, onItems }: OrderListProps) {
  const move = (from: number, to: number) => {
    const rest = items.filter((_, index) => index !== from);
    onItems([...rest.slice(0, to), ...items.slice(from, from + 1), ...rest.slice(to)]);
  };
  return (
    <>
      <ol className="templates-order" aria-label={name}>
        {items.map((item, index) => (
          <li key={item}>
            <span>{item}</span>
            <Button
              size="small"
              type="text"
              aria-label={`上移 ${item}`}
              icon={<ArrowUpOutlined aria-hidden />}
              disabled={index === 0}
              onClick={() => move(index, index - 1)}
            />
            <Button
              size="small"
              type="text"
              aria-label={`下移 ${item}`}
              icon={<ArrowDownOutlined aria-hidden />}
              disabled={index === items.length - 1}
              onClick={() => move(index, index + 1)}
            />
            {mayChangeItems ? (
              <Button
                size="small"
                type="text"
                danger
                aria-label={`去掉 ${item}`}
                icon={<DeleteOutlined aria-hidden />}
                disabled={items.length === 1}
                onClick={() => onItems(items.filter((_, at) => at !== index))}
              />
            ) : null}
          </li>
        ))}
      </ol>
      {mayChangeItems ? <AddItem name={name} onAdd={(item) => onItems([...items, item])} /> : null}
    </>
  );
}

function AddItem({ name, onAdd }: { readonly name: string; readonly onAdd: (item: string) => void }) {
  const [item, setItem] = useState('');
  const add = () => {
    if (item.trim() === '') return;
    onAdd(item.trim());
    setItem('');
  };
  return (
    <div className="templates-bar">
      <Input
        size="small"
        aria-label={`${name}增加`}
        placeholder="例如：分管局领导意见"
        maxLength={14}
        value={item}
        onChange={({ target }) => setItem(target.value)}
        onPressEnter={add}
      />
      <Button size="small" icon={<PlusOutlined aria-hidden />} disabled={item.trim() === ''} onClick={add}>
        增加
      </Button>
    </div>
  );
}
