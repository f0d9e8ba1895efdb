import { createHash } from 'node:crypto';
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import type { ForgeConfig } from '@electron-forge/shared-types';
import { MakerZIP } from '@electron-forge/maker-zip';
import { FusesPlugin } from '@electron-forge/plugin-fuses';
import { VitePlugin } from '@electron-forge/plugin-vite';
import { FuseV1Options, FuseVersion } from '@electron/fuses';
import { bundledFonts } from './src/documents/fonts/fontCatalog.ts';
import { buildViewerWhenStale } from './src/runtime/builtViewer.ts';
import { digestsBelow, programFilesName } from './src/runtime/programFiles.ts';
import type { ProgramFiles } from './src/runtime/programFiles.ts';

const require = createRequire(import.meta.url);
const viewerName = 'viewer.html';
const resourcesFolder = join(import.meta.dirname, '.work', 'resources');

/** Folder with `electron-v<version>-<platform>-<arch>.zip`, for building without a download. */
const zipFolder = process.env['WEIQUAN_ELECTRON_ZIPS'];
/** An inert runtime of the packaging tests: its packages can be looked at, never handed out. */
const isStub = process.env['WEIQUAN_ELECTRON_STUB'] === '1';

const config: ForgeConfig = {
  outDir: isStub ? 'out-stub' : 'out',
  packagerConfig: {
    name: 'weiquan-dossier',
    executableName: 'weiquan-dossier',
    appBundleId: 'cn.weiquan.dossier',
    asar: true,
    prune: false,
    extraResource: [
      'templates',
      join(resourcesFolder, 'fonts'),
      join(resourcesFolder, viewerName),
      join(resourcesFolder, programFilesName),
    ],
    win32metadata: { ProductName: '维权卷宗', FileDescription: '维权卷宗', CompanyName: '维权卷宗项目组' },
    ...(zipFolder === undefined ? {} : { electronZipDir: zipFolder }),
  },
  makers: [new MakerZIP({}, ['linux', 'win32']), ...(await makerDeb())],
  plugins: [
    new VitePlugin({
      build: [
        { entry: 'electron/main.ts', config: 'electron/vite.main.config.ts', target: 'main' },
        { entry: 'electron/preload.ts', config: 'electron/vite.preload.config.ts', target: 'preload' },
      ],
      renderer: [{ name: 'main_window', config: 'src/ui/vite.config.ts' }],
    }),
    new FusesPlugin({
      version: FuseVersion.V1,
      strictlyRequireAllFuses: true,
      [FuseV1Options.RunAsNode]: false,
      [FuseV1Options.EnableCookieEncryption]: true,
      [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
      [FuseV1Options.EnableNodeCliInspectArguments]: false,
      [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
      [FuseV1Options.OnlyLoadAppFromAsar]: true,
      [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
      [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
      [FuseV1Options.WasmTrapHandlers]: true,
    }),
  ],
  hooks: {
    async generateAssets(_, platform, arch) {
      if (zipFolder !== undefined && !isStub) await checkRuntime(zipFolder, platform, arch);
      await gatherFonts();
      await cp(await buildViewerWhenStale(), join(resourcesFolder, viewerName));
      await bakeProgramFiles();
    },
    async preMake() {
      if (isStub) throw new Error('用替身运行时打的包不能制成安装包。请取消 WEIQUAN_ELECTRON_STUB。');
    },
  },
};

export default config;

/** Debian's packer is an optional dependency: absent on Windows and where npm ran under an older Node. */
async function makerDeb() {
  try {
    require.resolve('electron-installer-debian');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'MODULE_NOT_FOUND') return [];
    throw error;
  }
  const { MakerDeb } = await import('@electron-forge/maker-deb');
  const options = {
    name: 'weiquan-dossier',
    bin: 'weiquan-dossier',
    productName: '维权卷宗',
    genericName: '卷宗工具',
    description: '民警执法权益受侵害案件的离线卷宗工具',
    section: 'utils' as const,
    categories: ['Office' as const, 'Utility' as const],
  };
  return [new MakerDeb({ options }, ['linux'])];
}

/** The fonts papers are set in, with their licences, as the packaged program expects them. */
async function gatherFonts(): Promise<void> {
  const folder = join(resourcesFolder, 'fonts');
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  for (const { packageName, path } of bundledFonts) {
    const home = dirname(require.resolve(`${packageName}/package.json`));
    await cp(join(home, path), join(folder, basename(path)));
    const licence = await firstThere(home, ['LICENSE_FONT', 'LICENSE']);
    await cp(licence, join(folder, `${packageName.replace('@', '').replace('/', '_')}_LICENSE.txt`));
  }
}

/** What templates and fonts are at this moment, for the health check of the installed program. */
async function bakeProgramFiles(): Promise<void> {
  const baked: ProgramFiles = {
    templates: await digestsBelow('templates'),
    fonts: await digestsBelow(join(resourcesFolder, 'fonts')),
  };
  await writeFile(join(resourcesFolder, programFilesName), JSON.stringify(baked));
}

async function firstThere(folder: string, names: readonly string[]): Promise<string> {
  for (const name of names) {
    const path = join(folder, name);
    const isThere = await readFile(path).then(
      () => true,
      () => false,
    );
    if (isThere) return path;
  }
  throw new Error(`${folder} 没有许可文件`);
}

/** A runtime taken from a folder is checked against the digests Electron ships; packager skips that. */
async function checkRuntime(folder: string, platform: string, arch: string): Promise<void> {
  const { version }: { version: string } = require('electron/package.json');
  const expectedByName: Readonly<Record<string, string>> = require('electron/checksums.json');
  const name = `electron-v${version}-${platform}-${arch}.zip`;
  const digest = createHash('sha256')
    .update(await readFile(join(folder, name)))
    .digest('hex');
  if (digest !== expectedByName[name]) throw new Error(`${name} 与 Electron 公布的校验值不符,不能用来打包。`);
}
