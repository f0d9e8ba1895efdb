import { CheckCircleOutlined, CloseCircleFilled, EditOutlined, SyncOutlined } from '@ant-design/icons';
import { Popover } from 'antd';
import { useSyncExternalStore } from 'react';
import { adviceFor } from '#api/failure.ts';
import { momentOfEpoch } from '#domain/kernel/moment.ts';
import { useServices } from '../client/ClientContext.ts';

/** Always in the header: 已保存 · 保存中 · 未能保存 with the reason and what to do · 有内容尚未保存. */
export function SaveState() {
  const { saves } = useServices();
  const status = useSyncExternalStore(saves.subscribe, saves.readStatus);
  const unsaved = useSyncExternalStore(saves.subscribe, saves.readUnsaved);
  return (
    <output className="save-state" aria-label="保存状态">
      {status.kind === 'saving' ? (
        <span>
          <SyncOutlined spin aria-hidden /> 保存中
        </span>
      ) : status.kind === 'failed' ? (
        <FailedSave {...adviceFor(status.failure)} />
      ) : unsaved.length > 0 ? (
        <span className="amber">
          <EditOutlined aria-hidden /> “{unsaved.join('”“')}”有内容尚未保存
        </span>
      ) : (
        <span className="quiet">
          <CheckCircleOutlined aria-hidden />{' '}
          {status.kind === 'saved' ? `已保存 ${momentOfEpoch(status.atMs).slice(11, 16)}` : '已保存'}
        </span>
      )}
    </output>
  );
}

function FailedSave({ what, next }: { readonly what: string; readonly next: string }) {
  return (
    <Popover
      content={<div className="save-advice">{next}</div>}
      title={`未能保存：${what}`}
      trigger={['hover', 'focus', 'click']}
    >
      <button type="button" className="plain-button late">
        <CloseCircleFilled aria-hidden /> 未能保存：{what} <span className="save-next">{next}</span>
      </button>
    </Popover>
  );
}
