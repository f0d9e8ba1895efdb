/** A file as the page in the package lists it. */
export interface ViewerFile {
  /** Relative to the package, starting with `data/`. */
  readonly path: string;
  readonly title: string;
  readonly number: string | null;
  readonly date: string | null;
  readonly responsible: string;
  readonly remark: string;
  readonly mediaType: string;
  readonly sizeBytes: number;
  readonly sha256: string;
}

/** What the page in the package shows of the dossier; plain data, because it travels as JSON inside the page. */
export interface ViewerDossier {
  readonly title: string;
  readonly facts: readonly (readonly [label: string, text: string])[];
  readonly groups: readonly { readonly title: string; readonly files: readonly ViewerFile[] }[];
  /** What should be in the dossier and is not. */
  readonly missing: readonly string[];
  readonly keyFingerprint: string | null;
  readonly trailHead: { readonly seq: number; readonly hash: string } | null;
}

/** Name of the page, beside the payload: the first thing a person sees in the folder. */
export const VIEWER_NAME = '打开查看.html';

/** Where the built page takes the dossier. */
const PLACE = '__DOSSIER__';

/** The page with the dossier inside. Whatever a title holds, it stays text: the JSON has no sign that HTML or script reads. */
export function viewerPage(shell: string, dossier: ViewerDossier): string {
  const json = JSON.stringify(dossier).replace(
    /[<>&\u2028\u2029]/gu,
    (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  const at = shell.indexOf(PLACE);
  return `${shell.slice(0, at)}${json}${shell.slice(at + PLACE.length)}`;
}

/** Whether a text is the built page at all. */
export function isViewerShell(text: string): boolean {
  return text.includes(PLACE);
}
