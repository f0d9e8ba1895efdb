import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { extractAll, extractFile, getRawHeader, listPackage } from '@electron/asar';
import { FuseV1Options, FuseState, getCurrentFuseWire } from '@electron/fuses';
import { NtExecutable, NtExecutableResource, Resource } from 'resedit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createClient } from '#api/client.ts';
import type { Result } from '#domain/kernel/result.ts';
import { examineProgramFiles } from '#runtime/programFiles.ts';
import { foundAndEnter } from '../people/thePeople.ts';
import { launchChromium, standInCarrier } from '../contract/carriers.ts';
import { aRegistration } from '../people/aCase.ts';
import { copyTree, runForge } from './packageCopy.ts';
import { makeStubRuntime } from './stubRuntime.ts';

const require = createRequire(import.meta.url);
const electronVersion: string = require('electron/package.json').version;
const programVersion: string = require('../../package.json').version;
let work: string;
let tree: string;
let env: Readonly<Record<string, string>>;

beforeAll(async () => {
  work = await mkdtemp(join(tmpdir(), 'dossier-package-'));
  tree = join(work, 'tree');
  env = { WEIQUAN_ELECTRON_ZIPS: join(work, 'zips'), WEIQUAN_ELECTRON_STUB: '1' };
  await copyTree(tree);
  for (const platform of ['linux', 'win32'] as const) {
    await makeStubRuntime(env['WEIQUAN_ELECTRON_ZIPS'] ?? '', electronVersion, platform);
    const run = await runForge(tree, ['package', '--platform', platform, '--arch', 'x64'], env);
    expect(run.code, run.output).toBe(0);
  }
}, 240_000);
afterAll(() => rm(work, { recursive: true, force: true }));

const partsOfNode =
  'assert buffer constants crypto events fs fs/promises module os path stream stream/promises string_decoder timers/promises tty url util worker_threads zlib';
// A reader of file types asks for `supports-color` in its own debug output, inside a try.
const allowedAtRunTime = new Set([...partsOfNode.split(' '), 'electron', 'supports-color']);

const packaged = (platform: string) => join(tree, 'out-stub', `weiquan-dossier-${platform}-x64`);
const platforms = [
  ['linux', 'weiquan-dossier'],
  ['win32', 'weiquan-dossier.exe'],
] as const;

describe.each(platforms)('the package for %s', (platform, program) => {
  const asar = () => join(packaged(platform), 'resources', 'app.asar');

  it('holds the bundles and nothing a developer left', () => {
    const files = listPackage(asar(), { isPack: false }).map((path) => path.replaceAll('\\', '/'));
    const build = files
      .filter((path) => /^\/\.vite\/build\/./u.test(path))
      .map((path) => path.slice('/.vite/build/'.length));
    expect(build).toEqual(
      expect.arrayContaining([
        'cipherWorker.cjs',
        'hashWorker.cjs',
        'inspectWorker.cjs',
        'main.cjs',
        'pictureWorker.cjs',
        'preload.cjs',
        'slabWorker.cjs',
        'textWorker.cjs',
      ]),
    );
    // The colours of a PDF/A lie where pdfkit looks for them.
    const profile = ['data', 'data/sRGB_IEC61966_2_1.icc'];
    expect(build.filter((name) => !/^[\w.-]+\.cjs$/u.test(name))).toEqual(profile);
    expect(files).toContain('/.vite/renderer/main_window/index.html');
    const isWanted = (path: string) =>
      path === '/package.json' || path === '/.vite' || path.startsWith('/.vite/');
    expect(files.filter((path) => !isWanted(path))).toEqual([]);
    expect(files.filter((path) => /\.(map|ts|tsx)$|node_modules|test/u.test(path))).toEqual([]);
  });

  it('names its program in Chinese and starts the bundle', () => {
    const manifest = JSON.parse(extractFile(asar(), 'package.json').toString());
    expect(manifest).toMatchObject({
      productName: '维权卷宗',
      version: programVersion,
      main: '.vite/build/main.cjs',
    });
    expect(manifest).not.toHaveProperty('scripts');
    expect(manifest).not.toHaveProperty('devDependencies');
  });

  it('requires nothing at run time but Electron, its own files and the parts of Node it needs, none of them a network', () => {
    const files = listPackage(asar(), { isPack: false }).filter((path) => path.endsWith('.cjs'));
    const wanted = files.flatMap((path) =>
      [
        ...extractFile(asar(), path.slice(1))
          .toString()
          // An example in a comment requires nothing.
          .replaceAll(/^\s*\*.*$/gmu, '')
          .matchAll(/\brequire\(["']([^"'./][^"']*)["']\)/gu),
      ].map((match) => (match[1] ?? '').replace(/^node:/u, '')),
    );
    expect([...new Set(wanted)].filter((name) => !allowedAtRunTime.has(name))).toEqual([]);
  });

  it('has every fuse set as decided', async () => {
    const wire = await getCurrentFuseWire(join(packaged(platform), program));
    const { ENABLE: on, DISABLE: off } = FuseState;
    expect(wire).toMatchObject({
      [FuseV1Options.RunAsNode]: off,
      [FuseV1Options.EnableCookieEncryption]: on,
      [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: off,
      [FuseV1Options.EnableNodeCliInspectArguments]: off,
      [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: on,
      [FuseV1Options.OnlyLoadAppFromAsar]: on,
      [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: off,
      [FuseV1Options.GrantFileProtocolExtraPrivileges]: off,
      [FuseV1Options.WasmTrapHandlers]: on,
    });
  });

  it('knows what its templates and fonts were when it was packaged, and finds them so', async () => {
    const templatesFolder = join(packaged(platform), 'resources', 'templates');
    const fontFolder = join(packaged(platform), 'resources', 'fonts');
    const findings = await examineProgramFiles({ templatesFolder, fontFolder });
    expect(findings.map(({ code }) => code)).toEqual(['templates.intact', 'fonts.intact']);
  });

  it('carries the templates as they are in the source, names included', async () => {
    const digests = async (folder: string) => {
      const entries = await readdir(folder, { recursive: true, withFileTypes: true });
      const paths = entries
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name))
        .sort();
      return Promise.all(
        paths.map(async (path) => [path.slice(folder.length), sha256(await readFile(path))]),
      );
    };
    const shipped = await digests(join(packaged(platform), 'resources', 'templates'));
    expect(shipped.length).toBeGreaterThan(0);
    expect(shipped).toEqual(await digests(join(tree, 'templates')));
  });

  it('carries the fonts of the papers and their licences', async () => {
    const fonts = join(packaged(platform), 'resources', 'fonts');
    const names = await readdir(fonts);
    const faces = names.filter((name) => /\.(ttf|otf|woff)$/u.test(name));
    expect(faces.toSorted()).toEqual([
      'NotoSansSC_500Medium.ttf',
      'NotoSerifSC_400Regular.ttf',
      'NotoSerifSC_700Bold.ttf',
      'lxgw-wenkai-latin-500-normal.woff',
    ]);
    const sizes = await Promise.all(faces.map(async (name) => (await stat(join(fonts, name))).size));
    expect(Math.min(...sizes)).toBeGreaterThan(1_000_000);
    expect(names.filter((name) => name.endsWith('_LICENSE.txt'))).toHaveLength(3);
  });
});

describe('the program inside the package', () => {
  it('makes a paper and a verified dossier with nothing but its own files, threads and fonts', async () => {
    const appPath = join(work, 'unpacked');
    extractAll(join(packaged('linux'), 'resources', 'app.asar'), appPath);
    // The one package Electron itself provides; the stand-in takes its place.
    await mkdir(join(appPath, 'node_modules/electron'), { recursive: true });
    await writeFile(join(appPath, 'node_modules/electron/index.js'), '');
    await mkdir(join(work, 'stick'));
    const browser = await launchChromium();
    const open = standInCarrier(() => browser, {
      appPath,
      resourcesPath: join(packaged('linux'), 'resources'),
    });
    const carrier = await open({
      vault: join(work, 'vault'),
      roots: [{ label: '测试U盘', path: join(work, 'stick') }],
    });
    const client = createClient(carrier.transport);
    await foundAndEnter(client, 'caseOfficer');
    const activation = { triggers: ['violentAssault' as const], reason: '' };
    const registered = value(
      await client.call('cases.register', { registration: aRegistration(), activation }),
    );
    const caseId = registered.rightsCase.id;
    const produced = value(
      await client.run('documents.produce', { caseId, templateIds: ['W01'] }, () => undefined).result,
    );
    const [made] = produced.made;
    const paper = await carrier.fetchContent(`document/${caseId}/${made?.documentId ?? ''}.pdf`);
    expect(Buffer.from(paper.bytes.subarray(0, 5)).toString()).toBe('%PDF-');
    const [stick] = value(await client.call('drives.roots', {}));
    const exported = await client.run(
      'dossier.export',
      { caseId, folderToken: stick?.token ?? '', withoutUnverified: null },
      () => undefined,
    ).result;
    expect(value(exported).receipt.verdict).toMatchObject({ verdict: 'valid', findings: [] });
    await carrier.close();
    await browser.close();
  }, 120_000);
});

describe('the Windows program', () => {
  const resources = async () => {
    const exe = NtExecutable.from(await readFile(join(packaged('win32'), 'weiquan-dossier.exe')));
    return NtExecutableResource.from(exe);
  };

  it('says its name and version in its properties', async () => {
    const [info] = Resource.VersionInfo.fromEntries((await resources()).entries);
    const [language] = info?.getAllLanguagesForStringValues() ?? [];
    const values = language === undefined ? {} : info?.getStringValues(language);
    expect(values).toMatchObject({
      ProductName: '维权卷宗',
      FileDescription: '维权卷宗',
      ProductVersion: programVersion,
    });
  });

  it('knows the digest of its archive, so that a changed archive does not start', async () => {
    const integrity = (await resources()).entries.find(
      (entry) => entry.type === 'INTEGRITY' && entry.id === 'ELECTRONASAR',
    );
    const [recorded] = JSON.parse(Buffer.from(integrity?.bin ?? new ArrayBuffer()).toString());
    const { headerString } = getRawHeader(join(packaged('win32'), 'resources', 'app.asar'));
    expect(recorded).toEqual({ file: 'resources\\app.asar', alg: 'SHA256', value: sha256(headerString) });
  });
});

describe('what must not be handed out', () => {
  it('an installer cannot be made on the stub runtime', async () => {
    const run = await runForge(tree, ['make', '--skip-package', '--platform', 'linux', '--arch', 'x64'], env);
    expect(run.code).not.toBe(0);
    expect(run.output).toContain('用替身运行时打的包不能制成安装包');
  }, 60_000);

  it('a runtime with another digest than Electron published is refused', async () => {
    const run = await runForge(tree, ['package', '--platform', 'linux', '--arch', 'x64'], {
      ...env,
      WEIQUAN_ELECTRON_STUB: '',
    });
    expect(run.code).not.toBe(0);
    expect(run.output).toContain('与 Electron 公布的校验值不符');
  }, 60_000);
});

function sha256(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex');
}

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.failure.code} ${JSON.stringify(result.failure.detail)}`);
  return result.value;
}
