import { isFiled } from '#domain/evidence/evidenceItem.ts';
import type { EvidenceItem, FiledItem } from '#domain/evidence/evidenceItem.ts';
import { playability } from '#domain/evidence/playability.ts';
import { textFormatOf } from '#domain/evidence/readableText.ts';
import { useClient } from '../../../client/ClientContext.ts';
import { Advice } from '../../../shared/Advice.tsx';
import { PdfPages } from '../../../shared/pdf/PdfPages.tsx';
import { TakeOutButton } from '../pieces/TakeOutButton.tsx';
import { useOpenCase } from '../CaseContext.ts';
import { evidencePath } from './evidencePath.ts';
import { canPlay } from './look/canPlay.ts';
import { MediaStage } from './look/MediaStage.tsx';
import { PaperReading } from './look/PaperReading.tsx';
import { PhotoStage } from './look/PhotoStage.tsx';
import { useSeen } from './look/useViewing.ts';
import { mediaKind, mediaKindNames } from './mediaKind.ts';

export interface EvidenceViewerProps {
  readonly item: EvidenceItem;
  /** Somebody wants to note the place where the recording stands. */
  readonly onMark: () => void;
}

/** Shows what can be shown safely; everything else can only be taken out, and nothing is ever run. */
export function EvidenceViewer({ item, onMark }: EvidenceViewerProps) {
  const client = useClient();
  const { view } = useOpenCase();
  const url = client.contentUrl(evidencePath(view.rightsCase.id, item.id));
  return (
    <div className="case-viewer">
      <div className="case-viewer-stage">
        <Stage item={item} url={url} onMark={onMark} />
      </div>
      {item.file === null ? null : (
        <div className="case-viewer-foot">
          <span className="quiet">{isShownAsIs(item) ? '画面为入库原样，未作修饰。' : ''}</span>
          <TakeOutButton
            href={`${url}?download=1`}
            label="另存副本"
            fileName={item.file.fileName}
            about={item.id}
            title={item.title}
            isDangerous={item.file.claims.isExecutable}
          />
        </div>
      )}
    </div>
  );
}

/** Pictures, recordings and pages are shown from their own bytes; of papers only the words. */
function isShownAsIs(item: EvidenceItem): boolean {
  return ['photo', 'video', 'audio', 'pdf'].includes(mediaKind(item));
}

interface StageProps extends EvidenceViewerProps {
  readonly url: string;
}

function Stage({ item, url, onMark }: StageProps) {
  if (!isFiled(item)) return <Elsewhere item={item} />;
  switch (mediaKind(item)) {
    case 'photo':
      return <PhotoStage item={item} />;
    case 'video':
      return <MediaStage item={item} isVideo onMark={onMark} />;
    case 'audio':
      return <MediaStage item={item} isVideo={false} onMark={onMark} />;
    case 'pdf':
      return <Pdf item={item} url={url} />;
    default:
      return <Other item={item} />;
  }
}

function Pdf({ item, url }: { readonly item: FiledItem; readonly url: string }) {
  const verdict = playability(item.file, canPlay);
  useSeen(item, verdict.kind !== 'cannot');
  if (verdict.kind === 'cannot') return <Advice what={verdict.what} next={verdict.next} />;
  return <PdfPages url={url} title={item.title} />;
}

/** Papers are read as words; of everything else it is said why it is not opened. */
function Other({ item }: { readonly item: FiledItem }) {
  const { claims, fileName } = item.file;
  if (claims.isExecutable) return <Unopened isExecutable />;
  const verdict = playability(item.file, canPlay);
  if (verdict.kind === 'cannot') return <Advice what={verdict.what} next={verdict.next} />;
  if (textFormatOf(claims.mediaType, fileName) !== null) return <PaperReading item={item} />;
  return <Unopened isExecutable={false} />;
}

function Unopened({ isExecutable }: { readonly isExecutable: boolean }) {
  return (
    <Advice
      tone={isExecutable ? 'error' : 'info'}
      what={isExecutable ? '这是可执行程序，不能在这里打开' : '这种文件不在程序内打开'}
      next={
        isExecutable
          ? '请勿运行。需要检验时交网安或者鉴定机构处理。'
          : '可以另存后用专用软件查看；程序从不运行证据文件。'
      }
    />
  );
}

/** A thing or a paper: there is nothing to look at here. */
function Elsewhere({ item }: { readonly item: EvidenceItem }) {
  return (
    <Advice
      tone="info"
      what={`这是${mediaKindNames[mediaKind(item)]}证据，没有电子文件`}
      next={
        item.storagePlace === ''
          ? '请在“证明什么”中填写原件存放处。'
          : `请到存放处查看原物：${item.storagePlace}。`
      }
    />
  );
}
