import { cut, written } from './memoryDisk.ts';
import type { Image, Inode, Names, Step } from './memoryDisk.ts';

/** Chooses how much of what was not flushed the cut left. */
export interface Chance {
  /** A whole number from 0 to `most`. */
  upTo(most: number): number;
}

interface NameChange {
  readonly name: string;
  /** `null` takes the name away. */
  readonly inode: Inode | 'folder' | null;
  /** The other half of a move: the old name never goes before the new one is there. */
  readonly needs: NameChange | null;
}
type DataChange =
  | { readonly kind: 'write'; readonly at: number; readonly bytes: Buffer }
  | { readonly kind: 'truncate'; readonly sizeBytes: number };

interface FolderState {
  readonly lasting: Names;
  readonly pending: NameChange[];
}
interface FileState {
  lasting: Buffer;
  pending: DataChange[];
}

/**
 * What a power cut may leave of a disk, by the rules a file system keeps:
 * what was flushed is there; changes of names in one folder last in the order they were made, and may be cut off anywhere after the
 * last flush of the folder; a move never loses the file; unflushed bytes may be there, missing, torn, or zeros.
 */
export class CrashModel {
  private readonly folders = new Map<string, FolderState>();
  private readonly files = new Map<Inode, FileState>();
  private readonly settled = new Set<NameChange>();

  /** Begins with a disk of which everything has been flushed. */
  constructor(image: Image) {
    for (const [folder, names] of image) {
      this.folders.set(folder, { lasting: new Map(names), pending: [] });
      for (const inode of names.values()) if (inode !== 'folder') this.fileOf(inode, inode.bytes);
    }
  }

  /** Something happened on the disk. */
  apply(step: Step): void {
    if (step.kind === 'put') this.change(step.folder, { name: step.name, inode: step.inode, needs: null });
    else if (step.kind === 'drop') this.change(step.folder, { name: step.name, inode: null, needs: null });
    else if (step.kind === 'move') {
      const arrival: NameChange = { name: step.to.name, inode: step.inode, needs: null };
      this.change(step.to.folder, arrival);
      this.change(step.from.folder, { name: step.from.name, inode: null, needs: arrival });
    } else if (step.kind === 'syncFolder') this.settle(step.folder);
    else if (step.kind === 'sync') {
      const file = this.fileOf(step.inode);
      file.lasting = file.pending.reduce(changed, file.lasting);
      file.pending = [];
    } else this.fileOf(step.inode).pending.push(step);
  }

  /** Whether a cut now leaves anything to chance. */
  isUncertain(): boolean {
    return (
      [...this.folders.values()].some(({ pending }) => pending.length > 0) ||
      [...this.files.values()].some(({ pending }) => pending.length > 0)
    );
  }

  /** A disk as the cut may leave it, and the choices that made it, by which two of them can be told apart. */
  imageAfterCut(chance: Chance): { readonly image: Image; readonly choices: string } {
    const choices: (number | string)[] = [];
    const kept = new Map<string, number>();
    const arrived = new Set(this.settled);
    for (const [folder, { pending }] of this.folders) {
      const count = chance.upTo(pending.length);
      kept.set(folder, count);
      if (pending.length > 0) choices.push(count);
      for (const change of pending.slice(0, count)) arrived.add(change);
    }
    const content = new Map<Inode, Inode>();
    const fileAfter = (inode: Inode): Inode => {
      const known = content.get(inode);
      if (known !== undefined) return known;
      const after = { ...inode, bytes: this.bytesAfterCut(inode, chance, choices) };
      content.set(inode, after);
      return after;
    };
    const image: Image = new Map();
    for (const [folder, { lasting, pending }] of this.folders) {
      const names = new Map(lasting);
      for (const change of pending.slice(0, kept.get(folder))) {
        if (change.needs !== null && !arrived.has(change.needs)) continue;
        if (change.inode === null) names.delete(change.name);
        else names.set(change.name, change.inode);
      }
      image.set(
        folder,
        new Map([...names].map(([name, it]) => [name, it === 'folder' ? it : fileAfter(it)])),
      );
    }
    return { image: reachable(image), choices: choices.join(',') };
  }

  private bytesAfterCut(inode: Inode, chance: Chance, choices: (number | string)[]): Buffer {
    const { lasting, pending } = this.fileOf(inode);
    if (pending.length === 0) return lasting;
    const count = chance.upTo(pending.length);
    choices.push(`d${count}`);
    const whole = pending.slice(0, count).reduce(changed, lasting);
    const torn = pending[count];
    if (torn?.kind !== 'write') return whole;
    const way = chance.upTo(3);
    const length = chance.upTo(torn.bytes.length);
    choices.push(way, way === 0 ? '' : length);
    if (way === 0) return whole;
    if (way === 1) return written(whole, torn.at, torn.bytes.subarray(0, length));
    // The length was noted and the bytes were not: zeros where they would be.
    if (way === 2) return written(whole, torn.at, Buffer.alloc(length));
    const tail = Buffer.from(torn.bytes);
    return written(whole, torn.at, tail.fill(0, 0, length));
  }

  private change(folder: string, change: NameChange): void {
    const state: FolderState = this.folders.get(folder) ?? { lasting: new Map(), pending: [] };
    this.folders.set(folder, state);
    state.pending.push(change);
  }

  private settle(folder: string): void {
    const state = this.folders.get(folder);
    if (state === undefined) return;
    // A flush of the folder that lost a name waits for the one that got it: a move is one entry of the journal.
    for (const { needs } of state.pending)
      if (needs !== null && !this.settled.has(needs)) this.settleFolderOf(needs);
    for (const change of state.pending) {
      this.settled.add(change);
      if (change.inode === null) state.lasting.delete(change.name);
      else state.lasting.set(change.name, change.inode);
    }
    state.pending.length = 0;
  }

  private settleFolderOf(change: NameChange): void {
    for (const [folder, { pending }] of this.folders) if (pending.includes(change)) this.settle(folder);
  }

  private fileOf(inode: Inode, bytes: Buffer = Buffer.alloc(0)): FileState {
    const known = this.files.get(inode) ?? { lasting: bytes, pending: [] };
    this.files.set(inode, known);
    return known;
  }
}

function changed(bytes: Buffer, change: DataChange): Buffer {
  return change.kind === 'write' ? written(bytes, change.at, change.bytes) : cut(bytes, change.sizeBytes);
}

/** A folder whose own name did not last is not there, whatever was in it. */
function reachable(image: Image): Image {
  const found: Image = new Map();
  const visit = (folder: string): void => {
    const names: Names = image.get(folder) ?? new Map<string, Inode | 'folder'>();
    found.set(folder, names);
    for (const [name, it] of names)
      if (it === 'folder') visit(folder === '/' ? `/${name}` : `${folder}/${name}`);
  };
  visit('/');
  return found;
}
