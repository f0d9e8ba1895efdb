import { CameraOutlined } from '@ant-design/icons';
import { App } from 'antd';
import type { EvidenceItem } from '#domain/evidence/evidenceItem.ts';
import { adviceFor } from '#api/failure.ts';
import { useCommand } from '../../../../client/useCommand.ts';
import { WriteButton } from '../../pieces/WriteButton.tsx';
import { usePlayer } from '../look/player.ts';
import { pictureOfVideo, pngOf, standStill } from './picture.ts';
import { useOnNewest } from '../useOnNewest.ts';

/** Keeps what the video shows now as a piece of evidence of its own. */
export function StillButton({ item }: { readonly item: EvidenceItem }) {
  const player = usePlayer();
  const onNewest = useOnNewest();
  const { message } = App.useApp();
  const take = useCommand('evidence.takeStill');
  const onClick = async () => {
    const video = player.element();
    if (!(video instanceof HTMLVideoElement) || !(await standStill(video))) {
      void message.warning('画面还没有出来，请稍候再截取。');
      return;
    }
    const atMs = player.placeMs();
    const png = await pngOf(pictureOfVideo(video));
    const result = await onNewest((target) =>
      take.run({ ...target, change: { evidenceId: item.id, atMs, png } }),
    );
    if (result.ok) void message.success(`已截取，编为证据${result.value.rightsCase.evidence.length}`);
    else void message.error(`${adviceFor(result.failure).what}。${adviceFor(result.failure).next}`);
  };
  return (
    <WriteButton
      needs="evidence.takeStill"
      size="small"
      icon={<CameraOutlined aria-hidden />}
      loading={take.isRunning}
      onClick={() => void onClick()}
      title="截取当前画面"
    >
      截图
    </WriteButton>
  );
}
