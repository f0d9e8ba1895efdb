import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { buildViewerWhenStale } from '#runtime/builtViewer.ts';
import type { ProgramPlace } from './hostOptions.ts';

/** The place of a program that runs from its source tree. */
export async function sourceTreePlace(): Promise<ProgramPlace> {
  const root = resolve(import.meta.dirname, '../..');
  const manifest = z
    .object({ version: z.string() })
    .parse(JSON.parse(await readFile(join(root, 'package.json'), 'utf8')));
  return {
    templatesFolder: join(root, 'templates'),
    uiFolder: join(root, '.vite/renderer/main_window'),
    programVersion: manifest.version,
    viewerFile: buildViewerWhenStale,
  };
}
