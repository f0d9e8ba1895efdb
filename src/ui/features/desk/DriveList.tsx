import { FolderOutlined, UsbOutlined } from '@ant-design/icons';
import type { DriveRootView } from '#api/operations/driveOperations.ts';
import type { Failure } from '#domain/kernel/failure.ts';
import { byteSize } from '../../shared/byteSize.ts';
import { FailureNotice } from '../../shared/FailureNotice.tsx';

export interface DriveListProps {
  readonly drives: readonly DriveRootView[];
  readonly failure: Failure | null;
}

/** What is plugged in, with the room left. */
export function DriveList({ drives, failure }: DriveListProps) {
  return (
    <section className="section">
      <div className="section-head">
        <h2>U盘和已批准的文件夹</h2>
      </div>
      <FailureNotice failure={failure} />
      {drives.length === 0 ? <p className="quiet">没有发现U盘，插入后几秒内自动出现。</p> : null}
      <ul className="recent">
        {drives.map((drive) => (
          <li key={drive.token}>
            <span title={drive.label}>
              {drive.kind === 'removable' ? <UsbOutlined aria-hidden /> : <FolderOutlined aria-hidden />}{' '}
              {drive.label}
            </span>
            <span className="quiet figures nowrap">
              {drive.totalBytes > 0 ? `可用 ${byteSize(drive.freeBytes)}` : ''}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
