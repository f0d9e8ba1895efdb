import { ReloadOutlined } from '@ant-design/icons';
import { Breadcrumb, Button } from 'antd';
import { useState } from 'react';
import type { DriveRootView } from '#api/operations/driveOperations.ts';
import { useCall } from '../../client/useCall.ts';
import { FailureNotice } from '../FailureNotice.tsx';
import { DriveTable } from './DriveTable.tsx';
import { FolderTable } from './FolderTable.tsx';
import { PickedSummary } from './PickedSummary.tsx';
import { takesOpenFolder } from './picked.ts';
import type { IsLikelyIn, PickedEntry, PickerMode } from './picked.ts';

export interface DrivePickerProps {
  /**
   * `sources`: files and folders, as many as wanted and from several folders.
   * `target`, `place`: the folder that is open is the one chosen, to write into or to look in. `package`: one folder or zip, or the folder that is open.
   */
  readonly mode: PickerMode;
  readonly picked: readonly PickedEntry[];
  readonly onPick: (picked: readonly PickedEntry[]) => void;
  readonly disabled?: boolean;
  /** Whether a file, by its path from the drive down, its size and time, is likely to be in already. */
  readonly isLikelyIn?: IsLikelyIn;
  /** Height of the file table. Units: pixels. */
  readonly height?: number;
}

/** A step of the way from the drive to the open folder. */
interface Crumb {
  readonly token: string;
  readonly name: string;
}

/** Our own file picker, the same in every host: drives, then folders, with sizes and times; nothing is opened or run. */
export function DrivePicker({
  mode,
  picked,
  onPick,
  disabled = false,
  isLikelyIn,
  height = 320,
}: DrivePickerProps) {
  const [crumbs, setCrumbs] = useState<readonly Crumb[]>([]);
  const open = crumbs.at(-1);
  const drives = useCall('drives.roots', {}, { everyMs: 4000 });
  const folder = useCall('drives.list', { token: open?.token ?? '-' }, { enabled: open !== undefined });
  const location = crumbs.map((crumb) => crumb.name);

  const goTo = (next: readonly Crumb[]) => {
    setCrumbs(next);
    const last = next.at(-1);
    if (takesOpenFolder(mode)) onPick(last === undefined ? [] : [folderPick(next)]);
    else if (mode === 'package') onPick([]);
  };
  const openDrive = (drive: DriveRootView) => goTo([{ token: drive.token, name: drive.label }]);
  const reload = () => void (open === undefined ? drives.reload() : folder.reload());

  return (
    <div className="drive-picker" inert={disabled}>
      <div className="drive-bar">
        <Breadcrumb items={crumbItems(crumbs, goTo)} />
        <Button
          icon={<ReloadOutlined />}
          onClick={reload}
          loading={open === undefined ? false : folder.isRefreshing}
        >
          刷新
        </Button>
      </div>
      <FailureNotice failure={open === undefined ? drives.failure : folder.failure} onRetry={reload} />
      {open === undefined ? (
        <DriveTable drives={drives.data ?? []} isLoading={drives.isLoading} onOpen={openDrive} />
      ) : (
        <FolderTable
          key={open.token}
          mode={mode}
          entries={folder.data?.entries ?? []}
          isLoading={folder.isLoading}
          location={location}
          picked={picked}
          onPick={onPick}
          onOpen={(entry) => goTo([...crumbs, { token: entry.token, name: entry.name }])}
          height={height}
          {...(isLikelyIn === undefined ? {} : { isLikelyIn })}
        />
      )}
      <PickedSummary
        mode={mode}
        picked={picked}
        openFolder={open === undefined ? null : folderPick(crumbs)}
        onPick={onPick}
      />
    </div>
  );
}

function folderPick(crumbs: readonly Crumb[]): PickedEntry {
  const last = crumbs.at(-1) ?? { token: '', name: '' };
  const location = crumbs.slice(0, -1).map((crumb) => crumb.name);
  return { token: last.token, name: last.name, isFolder: true, sizeBytes: 0, location };
}

function crumbItems(crumbs: readonly Crumb[], goTo: (next: readonly Crumb[]) => void) {
  const steps = [{ token: '', name: '全部U盘和文件夹' }, ...crumbs];
  return steps.map((step, depth) => ({
    key: step.token,
    title:
      depth === steps.length - 1 ? (
        <span aria-current="location">{step.name}</span>
      ) : (
        <button type="button" className="link-button" onClick={() => goTo(crumbs.slice(0, depth))}>
          {step.name}
        </button>
      ),
  }));
}
