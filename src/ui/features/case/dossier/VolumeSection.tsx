import { DownOutlined, HolderOutlined, UpOutlined } from '@ant-design/icons';
import { Button, Table, Tag } from 'antd';
import { useState } from 'react';
import type { DossierView, VolumeItemView } from '#api/views/dossierView.ts';
import type { ItemKey } from '#domain/dossier/caseCompilation.ts';
import { titleOf } from '#domain/dossier/departure.ts';
import { standInText } from '#domain/evidence/standIns.ts';
import { isSealed, volumeKindNames } from '#domain/dossier/volumeKind.ts';
import { useMayHere } from '../pieces/useMayHere.ts';
import { WriteButton } from '../pieces/WriteButton.tsx';
import type { ItemDeed } from './ItemDialog.tsx';
import { carriedWords, folioText, moved, withholdName } from './volumeRows.ts';

export interface VolumeSectionProps {
  readonly volume: DossierView['volumes'][number];
  /** Keys of all volumes of this kind, as they are bound. */
  readonly order: readonly ItemKey[];
  readonly onArrange: (keys: readonly ItemKey[]) => void;
  readonly onDeed: (item: VolumeItemView, deed: ItemDeed) => void;
}

/** One volume: rows are dragged, or moved with the keyboard; pages are counted anew at once. */
export function VolumeSection({ volume, order, onArrange, onDeed }: VolumeSectionProps) {
  const mayArrange = useMayHere('dossier.compile');
  const [dragged, setDragged] = useState<ItemKey | null>(null);
  const title = titleOf(volume);
  const movedCount = volume.items.filter(({ movedFrom }) => movedFrom !== null).length;
  const drop = (onto: ItemKey) => {
    if (dragged !== null && dragged !== onto) onArrange(moved(order, dragged, order.indexOf(onto)));
    setDragged(null);
  };
  return (
    <section className="section" aria-label={title}>
      <div className="section-head">
        <h2>{title}</h2>
        {isSealed(volume.kind) ? <Tag color="warning">写明理由才随同移交</Tag> : null}
        <span className="quiet figures">
          {volume.items.length} 件 {volume.pages} 页
        </span>
        <span className="case-gap" />
        {volume.isArranged ? (
          <WriteButton needs="dossier.compile" size="small" onClick={() => onArrange([])}>
            恢复默认顺序{movedCount === 0 ? '' : `（移动过${movedCount}件）`}
          </WriteButton>
        ) : null}
      </div>
      <p className="quiet">{volume.source}</p>
      <Table<VolumeItemView>
        size="small"
        rowKey="key"
        pagination={volume.items.length > 100 ? { pageSize: 100, showSizeChanger: false } : false}
        dataSource={[...volume.items]}
        rowClassName={({ key }) => (key === dragged ? 'dossier-dragged' : '')}
        onRow={({ key }) => ({
          draggable: mayArrange,
          onDragStart: () => setDragged(key),
          onDragOver: (event) => event.preventDefault(),
          onDrop: () => drop(key),
          onDragEnd: () => setDragged(null),
        })}
        columns={[
          {
            title: '顺序',
            width: 72,
            className: 'figures',
            render: (_, { key }) => (
              <span className={mayArrange ? 'dossier-handle' : undefined}>
                {mayArrange ? <HolderOutlined aria-hidden /> : null}{' '}
                {volume.items.findIndex((item) => item.key === key) + 1}
              </span>
            ),
          },
          { title: '类别', width: 116, dataIndex: 'group' },
          { title: '题名', render: (_, item) => <ItemTitle item={item} /> },
          {
            title: '页号',
            width: 90,
            align: 'right',
            className: 'figures',
            render: (_, item) => folioText(item),
          },
          {
            title: '编排',
            width: 236,
            render: (_, item) =>
              mayArrange ? (
                <RowActions item={item} order={order} onArrange={onArrange} onDeed={onDeed} />
              ) : null,
          },
        ]}
      />
    </section>
  );
}

function ItemTitle({ item }: { readonly item: VolumeItemView }) {
  return (
    <>
      <span className="case-break">{item.title}</span>
      {item.withheld === null ? (
        <span className="quiet dossier-carried"> {carriedWords[item.carriedAs]}</span>
      ) : (
        <div className="amber case-break">
          未随卷：{item.withheld}
          {item.standIns.length === 0 ? null : `；${standInText(item.standIns)}`}
        </div>
      )}
      {item.placedFrom === null ? null : (
        <div className="quiet case-break">
          由{volumeKindNames[item.placedFrom]}改编到本卷：{item.placedFor}
        </div>
      )}
      {item.movedFrom === null ? null : <div className="quiet">已移动，默认第{item.movedFrom}位</div>}
    </>
  );
}

interface RowActionsProps extends Pick<VolumeSectionProps, 'order' | 'onArrange' | 'onDeed'> {
  readonly item: VolumeItemView;
}

function RowActions({ item, order, onArrange, onDeed }: RowActionsProps) {
  const index = order.indexOf(item.key);
  const step = (by: 1 | -1) => onArrange(moved(order, item.key, index + by));
  return (
    <>
      <Button
        type="text"
        size="small"
        icon={<UpOutlined aria-hidden />}
        aria-label={`上移${item.title}`}
        disabled={index === 0}
        onClick={() => step(-1)}
      />
      <Button
        type="text"
        size="small"
        icon={<DownOutlined aria-hidden />}
        aria-label={`下移${item.title}`}
        disabled={index === order.length - 1}
        onClick={() => step(1)}
      />
      {item.mayLieIn.length > 1 || item.placedFrom !== null ? (
        <Button
          type="link"
          size="small"
          onClick={() => onDeed(item, item.placedFrom === null ? 'place' : 'placeByRule')}
        >
          {item.placedFrom === null ? '改卷' : '恢复归卷'}
        </Button>
      ) : null}
      <Button
        type="link"
        size="small"
        onClick={() => onDeed(item, item.withheld === null ? 'withhold' : 'takeBack')}
      >
        {item.withheld === null ? withholdName(item) : '恢复随卷'}
      </Button>
    </>
  );
}
