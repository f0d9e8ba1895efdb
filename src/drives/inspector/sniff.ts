import { fileTypeFromBuffer } from 'file-type';
import { cameraFormat } from './cameraFormats.ts';
import type { Media } from './media.ts';
import { headOf, tailOf } from './media.ts';
import { textTypeOf } from './textContent.ts';
import { endRecordAt } from './zip.ts';

/** What the content is, whatever the name says. */
export interface Sniffed {
  /** `null` = not recognised. */
  readonly mediaType: string | null;
  /** Ending the detector itself would give. */
  readonly ending: string;
  /** The bytes are a second format as well, e.g. a picture that is also an archive. */
  readonly isTwofold: boolean;
}

const HEAD_BYTES = 256 << 10;
/** Shell link: header size 0x4C and its class id. Source: MS-SHLLINK 2.1. */
const shortcut = Buffer.from('4c0000000114020000000000c000000000000046', 'hex');
const zipTypes = /zip|openxmlformats|opendocument|epub|java-archive|android\.package|ofd|\+zip/;

/** Recordings the detector names as if they were none. */
const recordings: Readonly<Record<string, string>> = {
  'application/vnd.ms-asf': 'video/x-ms-asf',
  'application/vnd.rn-realmedia': 'video/vnd.rn-realvideo',
};

/** Names the content by its own bytes. */
export async function sniff(media: Media): Promise<Sniffed> {
  const head = Buffer.from(await headOf(media, HEAD_BYTES));
  if (head.subarray(0, shortcut.length).equals(shortcut)) return single('application/x.ms.shortcut', 'lnk');
  if (head.includes('%PDF-') && head.indexOf('%PDF-') < 1024) return pdf(head);
  const camera = cameraFormat(head);
  if (camera !== null) return single(camera.mediaType, camera.ending);
  const detected = await fileTypeFromBuffer(head);
  if (detected === undefined) {
    const text = await textTypeOf(media);
    return text === null ? single(null, '') : single(text.mediaType, text.ending);
  }
  const mime = detected.mime;
  if (mime.startsWith('application/xml') || mime === 'text/xml') return single(xmlType(head), 'xml');
  const isTwofold = !zipTypes.test(mime) && endRecordAt(await tailOf(media, 1 << 16)) !== null;
  return { mediaType: recordings[mime] ?? mime, ending: detected.ext, isTwofold };
}

/** Readers of PDF accept the header anywhere in the first kilobyte; what stands before it may be another format. */
function pdf(head: Buffer): Sniffed {
  const before = head.subarray(0, head.indexOf('%PDF-'));
  const isNamed = /^[\s\x00\ufeff]*$/u.test(before.toString('utf8'));
  return { mediaType: 'application/pdf', ending: 'pdf', isTwofold: !isNamed };
}

function xmlType(head: Buffer): string {
  return /<svg[\s>]/i.test(head.toString('latin1', 0, 4096)) ? 'image/svg+xml' : 'application/xml';
}

function single(mediaType: string | null, ending: string): Sniffed {
  return { mediaType, ending, isTwofold: false };
}
