import { execFileSync } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { NtExecutable, NtExecutableResource, Resource } from 'resedit';

/** Marks the fuse wire inside Electron's program; @electron/fuses looks for it but does not export it. */
const sentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';

/** Electron's fuse wire as it leaves the factory: sentinel, version, number of fuses, one character each. */
const factoryWire = Buffer.concat([Buffer.from(sentinel), Buffer.from([1, 9]), Buffer.from('101100011')]);

/**
 * Makes a runtime zip that packager takes for Electron: nothing in it runs, but it has the places packager writes to.
 * Linux: a program with the fuse wire. Windows: a valid PE with one version resource, the wire behind it.
 */
export async function makeStubRuntime(
  folder: string,
  version: string,
  platform: 'linux' | 'win32',
): Promise<void> {
  const content = join(folder, `content-${platform}`);
  const program = platform === 'win32' ? 'electron.exe' : 'electron';
  const files: readonly (readonly [string, string | Uint8Array])[] = [
    [program, platform === 'win32' ? stubExe() : Buffer.concat([Buffer.from('\x7fELF stub\n'), factoryWire])],
    ['version', 'STUB'],
    ['LICENSE', 'stub'],
    ['locales/zh-CN.pak', 'stub'],
    ['resources/default_app.asar', 'stub'],
    ...(platform === 'linux' ? [['chrome-sandbox', 'stub'] as const] : []),
  ];
  for (const [path, bytes] of files) {
    await mkdir(dirname(join(content, path)), { recursive: true });
    await writeFile(join(content, path), bytes, { mode: 0o755 });
  }
  const zip = join(folder, `electron-v${version}-${platform}-x64.zip`);
  execFileSync('zip', ['-qr', zip, '.'], { cwd: content });
}

function stubExe(): Uint8Array {
  const exe = NtExecutable.createEmpty(false, false);
  const resources = NtExecutableResource.from(exe);
  const info = Resource.VersionInfo.createEmpty();
  info.lang = 1033;
  info.setStringValues(
    { lang: 1033, codepage: 1200 },
    { ProductName: 'Electron', FileDescription: 'Electron' },
  );
  info.outputToResourceEntries(resources.entries);
  resources.outputResource(exe);
  exe.setExtraData(new Uint8Array(factoryWire).buffer);
  return new Uint8Array(exe.generate());
}
