/** A file a person gave the page, by its path below the package. */
export interface ChosenFile {
  readonly path: string;
  readonly sizeBytes: number;
  /** Fails: throws when the file cannot be read (a stick pulled, a file changed meanwhile). */
  chunks(): AsyncIterable<Uint8Array>;
}

const chunkBytes = 4 << 20;

/** What a folder picker gave, with paths as the browser tells them. */
export function filesOfPicker(list: FileList): readonly ChosenFile[] {
  return belowPackage([...list].map((file) => chosenFile(file.webkitRelativePath, file)));
}

/**
 * Every file of what was dropped on the page.
 * Fails: throws where the browser does not let a page from a disk read a dropped folder.
 */
export async function filesOfDrop(dropped: DataTransfer): Promise<readonly ChosenFile[]> {
  const entries = [...dropped.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  const found = await Promise.all(entries.map(filesOfEntry));
  return belowPackage(found.flat());
}

async function filesOfEntry(entry: FileSystemEntry): Promise<readonly ChosenFile[]> {
  if (isFile(entry)) {
    const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject));
    return [chosenFile(entry.fullPath.replace(/^\//u, ''), file)];
  }
  if (!isFolder(entry)) return [];
  const reader = entry.createReader();
  const below: ChosenFile[] = [];
  for (;;) {
    // A reader gives some entries at a time, and none at the end.
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (some.length === 0) return below;
    for (const each of some) below.push(...(await filesOfEntry(each)));
  }
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}
function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}

function chosenFile(path: string, file: File): ChosenFile {
  return {
    path,
    sizeBytes: file.size,
    async *chunks() {
      for (let at = 0; at < file.size; at += chunkBytes)
        yield new Uint8Array(await file.slice(at, at + chunkBytes).arrayBuffer());
    },
  };
}

/** The package is the folder with `bagit.txt`, whatever folder above or around it was chosen; all files when there is none. */
function belowPackage(files: readonly ChosenFile[]): readonly ChosenFile[] {
  const marks = files.flatMap(({ path }) => /^(.*\/)?bagit\.txt$/u.exec(path)?.[1] ?? []);
  const [prefix] = marks.toSorted((a, b) => a.length - b.length);
  if (prefix === undefined) return files;
  return files
    .filter(({ path }) => path.startsWith(prefix))
    .map((file) => ({ ...file, path: file.path.slice(prefix.length) }));
}
