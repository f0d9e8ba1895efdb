import { Button } from 'antd';

export interface StartPlaceProps {
  readonly columns: number;
  readonly rows: number;
  /** Places before the first label. */
  readonly skip: number;
  readonly onStart: (skip: number) => void;
}

/** Where on a partly used sheet the first label goes. */
export function StartPlace({ columns, rows, skip, onStart }: StartPlaceProps) {
  return (
    <section aria-label="起始位置">
      <h4>二、从哪一格开始</h4>
      <p className="quiet">
        A4 标签纸每页 {columns * rows} 格；用过的标签纸，点第一个空格。普通纸打印后沿虚线裁开。
      </p>
      <div className="labels-places" style={{ gridTemplateColumns: `repeat(${columns}, 1fr)` }}>
        {Array.from({ length: columns * rows }, (_, place) => (
          <Button
            key={place}
            size="small"
            type={place === skip ? 'primary' : 'default'}
            aria-pressed={place === skip}
            className={place < skip ? 'labels-used' : ''}
            onClick={() => onStart(place)}
          >
            {place < skip ? '已用' : `第${place + 1}格`}
          </Button>
        ))}
      </div>
    </section>
  );
}
