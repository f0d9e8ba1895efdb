import type { RightsCase } from '../../case/rightsCase.ts';
import { whyHeldBack } from '../../dossier/heldBack.ts';
import { clockText } from '../../evidence/deviceClock.ts';
import { isFiled } from '../../evidence/evidenceItem.ts';
import type { EvidenceItem, FiledItem } from '../../evidence/evidenceItem.ts';
import { timeOf } from '../../evidence/itemTime.ts';
import { placeText, whyNoFrame } from '../../evidence/mediaClock.ts';
import { officialDateTime } from '../../kernel/moment.ts';
import type { DocumentFields } from '../documentFields.ts';
import type { PhotoFields } from '../evidenceGroups.ts';
import { evidenceFields } from './evidenceFields.ts';
import type { ElementNames } from './evidenceFields.ts';
import { deviceText } from './recordingFields.ts';
import { orNull } from './wording.ts';

/** JPEG and PNG pictures, sound or not; everything else stays on the medium and is listed. */
export function isPhoto({ file }: FiledItem): boolean {
  return file.claims.mediaType === 'image/jpeg' || file.claims.mediaType === 'image/png';
}

/** The picture with its size, or in its place why it cannot be printed. Source: SPEC E-171. */
export function pictureOf(item: FiledItem): Picture {
  const { file } = item;
  const { damage, widthPx, heightPx } = file.claims;
  if (damage === null && widthPx !== null && heightPx !== null)
    return { picture: { object: file.sha256 }, widthPx, heightPx };
  const missing = unprintedText(item, damage ?? '像素尺寸不明');
  return { picture: { missing }, widthPx: widthPx ?? 4, heightPx: heightPx ?? 3 };
}

type Picture = Pick<PhotoFields, 'picture' | 'widthPx' | 'heightPx'>;

/** The picture as a paper of the case shows it: what is kept back or sealed is not printed, and the paper can leave. Source: SPEC B-42. */
export function shownPicture(item: FiledItem, rightsCase: RightsCase): Picture {
  const picture = pictureOf(item);
  const why = whyHeldBack(item, rightsCase);
  return why === null ? picture : { ...picture, picture: { missing: `证据${item.number}${why}，画面不印` } };
}

/** What stands in the place of a picture that cannot be printed. Source: SPEC E-171. */
export function unprintedText(item: EvidenceItem | undefined, why: string): string {
  const name =
    item === undefined ? '照片' : `证据${item.number}（${(item.file?.fileName ?? '').slice(0, 60)}）`;
  return `${name}未能印制：${why.slice(0, 80)}`;
}

/** Every photograph of the case as the volume shows it. Source: SPEC E-112, E-113. */
export function photoFields(rightsCase: RightsCase, names: ElementNames): readonly PhotoFields[] {
  return rightsCase.evidence
    .filter(isFiled)
    .filter(isPhoto)
    .map((item, index) => onePhoto(item, index, { rightsCase, names }));
}

function onePhoto(
  item: FiledItem,
  index: number,
  { rightsCase, names }: { readonly rightsCase: RightsCase; readonly names: ElementNames },
): PhotoFields {
  const time = timeOf(item, rightsCase.devices);
  const device = rightsCase.devices.find(({ id }) => id === item.deviceId);
  const { claims } = item.file;
  const derivation = derivationText(item, rightsCase);
  return {
    ...evidenceFields(item, names),
    isFurther: index > 0,
    label: `证据${item.number}`,
    kindText: photoKinds[item.origin.kind],
    takenAt: time?.from ?? null,
    timeHow: time?.how ?? null,
    deviceText: device === undefined ? claims.device : deviceText(device),
    takerText:
      item.origin.kind === 'imported' ? orNull(device?.wearer ?? '') : orNull(item.collection.by.join('、')),
    derivationText: derivation,
    ...shownPicture(item, rightsCase),
    shortText: [
      `证据${item.number}　${item.title}`,
      time === null ? '拍摄时间未载明' : officialDateTime(time.from),
      item.origin.kind === 'redacted' ? '已遮盖' : '',
    ]
      .filter((part) => part !== '')
      .join('\n'),
  };
}

/** What the record knows of the kind; 方位、概貌、重点部位、细目 are for the pen. */
const photoKinds: Readonly<Record<FiledItem['origin']['kind'], string | null>> = {
  imported: null,
  registered: null,
  scan: '书证、物证照片',
  still: '录像截图',
  redacted: '遮盖件',
};

/** How a picture came from another item, with what is needed to check it. Source: SPEC E-40, E-43, E-113. */
function derivationText({ origin }: FiledItem, rightsCase: RightsCase): string | null {
  if (origin.kind === 'imported' || origin.kind === 'registered') return null;
  const parent = rightsCase.evidence.find(({ id }) => id === origin.parentId);
  const named = parent === undefined ? '已不在案的证据' : `证据${parent.number}`;
  if (origin.kind === 'scan') return `${named}的扫描件或者照片。`;
  const digest = `母件 SHA-256：${origin.parentSha256}`;
  if (origin.kind === 'still') {
    const isUneven = parent?.file?.claims.hasUnevenFrames === true;
    const frame =
      origin.frameNumber === null
        ? `${whyNoFrame({ isUneven })}，未写帧号`
        : `第${origin.frameNumber}帧（自0计）`;
    return `由${named}的${stillPlace(origin.atMs)}处截取，${frame}。${digest}`;
  }
  const page = origin.page === null ? '' : `第${origin.page}页`;
  const reasons = [...new Set(origin.boxes.map(({ reason }) => reason))].join('、');
  return `已遮盖：由${named}${page}复制后遮盖${origin.boxes.length}处，理由：${reasons}；原件未改动。${digest}`;
}

/** Time code to the tenth of a second, hours always written. */
function stillPlace(ms: number): string {
  return ms < 3_600_000 ? `00:${placeText(ms)}` : `${clockText(ms)}.${Math.floor(ms / 100) % 10}`;
}

/** Two on a sheet. */
export function photoSheetFields(photos: readonly PhotoFields[]): DocumentFields['photoSheets'] {
  return Array.from({ length: Math.ceil(photos.length / 2) }, (_, sheet) => ({
    isFurther: sheet > 0,
    photos: photos.slice(sheet * 2, sheet * 2 + 2),
  }));
}

const OUTLINE_CHARACTERS = 150;

/** Cover and 案情简介 of the volume. Source: SPEC E-112. */
export function photoVolumeFields(
  { incident }: RightsCase,
  photos: readonly PhotoFields[],
): DocumentFields['photoVolume'] {
  return {
    outline: orNull(shortened(incident.brief.trim(), OUTLINE_CHARACTERS)),
    count: photos.length,
    fromText: photos[0]?.label ?? null,
    untilText: photos.at(-1)?.label ?? null,
  };
}

/** Cut after the last whole sentence that fits, so that no half sentence is printed; else with an ellipsis. */
export function shortened(text: string, most: number): string {
  const characters = [...text];
  if (characters.length <= most) return text;
  const head = characters.slice(0, most).join('');
  const sentence = head.slice(0, head.lastIndexOf('。') + 1);
  return sentence === '' ? `${characters.slice(0, most - 2).join('')}……` : sentence;
}
