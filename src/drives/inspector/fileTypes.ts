/**
 * Which endings tell the same story as a content; data, so that an odd device is one line.
 * A content that is not here agrees with the ending its own detector gives.
 */
const endingsByType: Readonly<Record<string, string>> = {
  'image/jpeg': 'jpg jpeg jpe jfif',
  'image/png': 'png',
  'image/apng': 'png apng',
  'image/gif': 'gif',
  'image/bmp': 'bmp dib',
  'image/webp': 'webp',
  'image/tiff': 'tif tiff',
  'image/heic': 'heic heif',
  'image/heif': 'heic heif',
  'image/avif': 'avif',
  'image/svg+xml': 'svg xml',
  'video/mp4': 'mp4 m4v',
  'video/quicktime': 'mov qt mp4',
  'video/3gpp': '3gp mp4',
  'video/x-matroska': 'mkv',
  'video/matroska': 'mkv',
  'video/webm': 'webm',
  'video/vnd.avi': 'avi',
  'video/mpeg': 'mpg mpeg vob',
  'video/MP1S': 'mpg mpeg vob',
  'video/MP2P': 'mpg mpeg vob ps mp4',
  'video/mp2t': 'ts m2ts mts mp4',
  'video/x-flv': 'flv',
  'video/x-dhav': 'dav mp4',
  'video/x-imkh': 'mp4 dav ps mpg',
  'video/h264': 'h264 264 avc dav mp4',
  'video/h265': 'h265 265 hevc dav mp4',
  'video/vnd.rn-realvideo': 'rm rmvb',
  'video/x-ms-asf': 'asf wmv wma',
  'application/vnd.ms-asf': 'asf wmv wma',
  'audio/mpeg': 'mp3 mp2 mpga',
  'audio/wav': 'wav wave',
  'audio/x-m4a': 'm4a mp4 aac',
  'audio/mp4': 'm4a mp4 aac',
  'audio/aac': 'aac',
  'audio/amr': 'amr',
  'audio/ogg': 'ogg oga opus',
  'audio/opus': 'opus ogg',
  'audio/flac': 'flac',
  'application/pdf': 'pdf',
  'application/rtf': 'rtf doc',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': 'pptx',
  'application/x-cfb': 'doc xls ppt wps et dps msg vsd',
  'application/zip': 'zip ofd wps et dps',
  'application/ofd': 'ofd',
  'application/gzip': 'gz tgz',
  'application/xml': 'xml svg html htm xhtml',
  'application/json': 'json',
  'text/plain': 'txt log csv tsv json md ini srt ass vtt sub eml mht mhtml xml vcf ics',
  'text/html': 'html htm mht mhtml xhtml',
  'text/xml': 'xml svg html htm',
};

/** Endings several makers use for contents of their own. */
const looseTypes = /^(?:text\/|video\/(?:x-dhav|x-imkh|h26[45])$)/u;
const knownEndings: ReadonlySet<string> = new Set(
  Object.entries(endingsByType).flatMap(([type, endings]) =>
    looseTypes.test(type) ? [] : endings.split(' '),
  ),
);

/** Endings that Windows or Linux would run on a double click, whatever the content. */
const runnableEndings: ReadonlySet<string> = new Set(
  (
    'exe com scr pif bat cmd ps1 psm1 vbs vbe js jse wsf wsh hta msi msp msc reg lnk cpl jar sh run ' +
    'app apk deb rpm dll sys inf scf url desktop gadget application'
  ).split(' '),
);

/** Contents that are programs. */
const runnableTypes: ReadonlySet<string> = new Set([
  'application/x-msdownload',
  'application/vnd.microsoft.portable-executable',
  'application/x-elf',
  'application/x-mach-binary',
  'application/x.ms.shortcut',
  'application/x-ms-shortcut',
  'application/x-msi',
  'application/vnd.android.package-archive',
  'application/vnd.android.dex',
  'application/java-vm',
  'application/java-archive',
  'application/vnd.debian.binary-package',
  'application/x-deb',
  'application/x-rpm',
  'application/wasm',
  'application/x-script',
  'application/x-nintendo-nes-rom',
]);

/** The ending in small letters without its dot; empty when there is none. */
export function endingOf(fileName: string): string {
  return /[^.]\.([^.]+)$/u.exec(fileName)?.[1]?.toLowerCase() ?? '';
}

/** Whether the ending names the content; `detected` is the ending the detector itself would give. */
export function endingAgrees(fileName: string, mediaType: string | null, detected: string): boolean {
  const ending = endingOf(fileName);
  if (ending === '') return true;
  // A known ending promises a content that would have been recognised.
  if (mediaType === null) return !knownEndings.has(ending);
  const bare = mediaType.split(';')[0] ?? mediaType;
  const endings = endingsByType[bare];
  return endings === undefined ? ending === detected : endings.split(' ').includes(ending);
}

/** A program by content, or by a name that a double click would run. */
export function isRunnable(fileName: string, mediaType: string | null): boolean {
  return (mediaType !== null && runnableTypes.has(mediaType)) || runnableEndings.has(endingOf(fileName));
}
