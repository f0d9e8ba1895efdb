/** Recordings as cameras and recorders write them, which the detector does not know. Shape: their media type and usual ending. */
export function cameraFormat(head: Buffer): { readonly mediaType: string; readonly ending: string } | null {
  const found = formats.find(({ is }) => is(head));
  return found === undefined ? null : { mediaType: found.mediaType, ending: found.ending };
}

const beginsWith = (name: string) => (head: Buffer) => head.toString('latin1', 0, name.length) === name;

const formats = [
  { is: beginsWith('DHAV'), mediaType: 'video/x-dhav', ending: 'dav' },
  { is: beginsWith('DAHUA'), mediaType: 'video/x-dhav', ending: 'dav' },
  { is: beginsWith('IMKH'), mediaType: 'video/x-imkh', ending: 'mp4' },
  { is: beginsWith('HKMI'), mediaType: 'video/x-imkh', ending: 'mp4' },
  { is: isBareHevc, mediaType: 'video/h265', ending: 'h265' },
  { is: isBareAvc, mediaType: 'video/h264', ending: 'h264' },
] as const;

/** A stream without a container begins with its parameters: SPS of profile 66, 77, 88, 100, 110, 122. Source: ITU-T H.264 7.3.1, 7.4.2.1.1. */
function isBareAvc(head: Buffer): boolean {
  const at = firstUnit(head);
  if (at === null) return false;
  const [unit = 0, profile = 0] = head.subarray(at);
  return (unit & 0x9f) === 0x07 && [66, 77, 88, 100, 110, 122].includes(profile);
}

/** A VPS, whose second byte says layer 0, temporal id 1. Source: ITU-T H.265 7.3.1.2. */
function isBareHevc(head: Buffer): boolean {
  const at = firstUnit(head);
  return at !== null && head[at] === 0x40 && head[at + 1] === 0x01;
}

/** Behind the start code; `null` = there is none. */
function firstUnit(head: Buffer): number | null {
  if (head.length < 8 || head[0] !== 0 || head[1] !== 0) return null;
  if (head[2] === 1) return 3;
  return head[2] === 0 && head[3] === 1 ? 4 : null;
}
