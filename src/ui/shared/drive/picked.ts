import type { FolderEntryView } from '#api/operations/driveOperations.ts';

/** Something an officer ticked on a drive. The token is opaque; the rest is for showing. */
export interface PickedEntry {
  readonly token: string;
  readonly name: string;
  readonly isFolder: boolean;
  /** 0 for folders: their content is counted when it is read. */
  readonly sizeBytes: number;
  /** Names from the drive down to the folder it lies in. */
  readonly location: readonly string[];
}

/** Tells by a listing alone whether a file has come in before. */
export type IsLikelyIn = (entry: FolderEntryView, location: readonly string[]) => boolean;

/** What may be chosen: things to read, a folder to write into, a folder to look in, or one package (a folder, a zip, a sealed zip) to check. */
export type PickerMode = 'sources' | 'target' | 'place' | 'package';

/** Opening a folder is choosing it. */
export function takesOpenFolder(mode: PickerMode): boolean {
  return mode === 'target' || mode === 'place';
}

/** A row of a folder as something picked. */
export function pickOf(entry: FolderEntryView, location: readonly string[]): PickedEntry {
  const { token, name, isFolder } = entry;
  return { token, name, isFolder, sizeBytes: isFolder ? 0 : entry.sizeBytes, location };
}

/** Whether a row can be ticked in this mode. */
export function mayPick(entry: FolderEntryView, mode: PickerMode): boolean {
  if (mode === 'sources') return true;
  return mode === 'package' && (entry.isFolder || /\.zip(?:\.age)?$/iu.test(entry.name));
}
