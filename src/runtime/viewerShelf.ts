import { readFile } from 'node:fs/promises';
import { isViewerShell } from '#domain/dossier/viewerDossier.ts';
import { Fault } from '#domain/kernel/fault.ts';

/** Gives the page that goes with every package, without a dossier in it. */
export type ViewerShelf = () => Promise<string>;

/**
 * The page at the place that is told when it is first wanted.
 *
 * Fails: throws a `Fault` when the file there is not the page.
 */
export function viewerShelf(viewerFile: () => Promise<string>): ViewerShelf {
  let shell: Promise<string> | null = null;
  return () => (shell ??= readShell(viewerFile));
}

async function readShell(viewerFile: () => Promise<string>): Promise<string> {
  const text = await readFile(await viewerFile(), 'utf8');
  if (!isViewerShell(text)) throw new Fault('the viewer page has no place for a dossier');
  return text;
}
