import { DownloadOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import { download } from '../../../shared/download.ts';
import { useNoteUse } from './useNoteUse.ts';

export interface TakeOutButtonProps {
  /** Download address. */
  readonly href: string;
  readonly label: string;
  /** Longer name for screen readers. */
  readonly fullLabel?: string;
  /** Name of the saved file; without it the host names it. */
  readonly fileName?: string;
  /** What leaves: an evidence id or a paper's id, and its title for the trail. */
  readonly about: string;
  readonly title: string;
  /** It may do harm outside. */
  readonly isDangerous?: boolean;
  readonly size?: 'small' | 'middle';
}

/** Saves a readable copy outside the vault: asks first, notes it in the trail, and only then lets it go. */
export function TakeOutButton(props: TakeOutButtonProps) {
  const { modal } = App.useApp();
  const noteUse = useNoteUse();
  const isDangerous = props.isDangerous === true;
  const takeOut = async () => {
    const { about, title } = props;
    if (await noteUse({ use: 'externalViewerUsed', about, title })) download(props.href, props.fileName);
  };
  const ask = () =>
    void modal.confirm({
      title: isDangerous ? '确认另存可执行程序？' : '另存一份没有加密的副本？',
      content: (
        <>
          {isDangerous ? <p>它可能有害。只在送检时另存，不要在这台电脑上打开。</p> : null}
          <p>“{props.title}”的副本会离开加密的资料库，谁拿到都能打开。用完请删除，交给别人前请确认有权限。</p>
          <p className="quiet">另存会记入案件日志。</p>
        </>
      ),
      okText: '另存副本',
      okButtonProps: { danger: isDangerous },
      cancelText: '不另存',
      onOk: takeOut,
    });
  return (
    <Button
      size={props.size ?? 'middle'}
      danger={isDangerous}
      icon={<DownloadOutlined aria-hidden />}
      onClick={ask}
      {...(props.fullLabel === undefined ? {} : { 'aria-label': props.fullLabel })}
    >
      {props.label}
    </Button>
  );
}
