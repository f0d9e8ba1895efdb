import { readdir, readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';

export interface UiFile {
  readonly mediaType: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}
/** Finds a built file by the path of its address, such as `/assets/main.js`; `/` is the page itself. */
export type UiFiles = (path: string) => Promise<UiFile | undefined>;

const mediaTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
};

/**
 * Lists the built page once; only what was listed can ever be asked for, so no address reaches another file.
 * Reads through `fs`, which Electron teaches to look inside its archive.
 */
export async function indexUiFiles(folder: string): Promise<UiFiles> {
  const placeByPath = new Map((await filesBelow(folder, '')).map((path) => [path, join(folder, path)]));
  return async (path) => {
    const wanted = path === '/' ? '/index.html' : path;
    const place = placeByPath.get(wanted);
    if (place === undefined) return undefined;
    const mediaType = mediaTypes[extname(wanted)] ?? 'application/octet-stream';
    return { mediaType, bytes: new Uint8Array(await readFile(place)) };
  };
}

async function filesBelow(folder: string, prefix: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const nested = entries.map((entry) => {
    const path = `${prefix}/${entry.name}`;
    return entry.isDirectory() ? filesBelow(join(folder, entry.name), path) : Promise.resolve([path]);
  });
  return (await Promise.all(nested)).flat();
}
