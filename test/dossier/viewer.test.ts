import {
  appendFileSync,
  copyFileSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from '@playwright/test';
import type { Browser, Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PackagePlan } from '#app/paperPorts.ts';
import { VIEWER_NAME, viewerPage } from '#domain/dossier/viewerDossier.ts';
import type { ViewerDossier } from '#domain/dossier/viewerDossier.ts';
import { writeBag } from '#dossier/bag/writeBag.ts';
import { buildViewerWhenStale } from '#runtime/builtViewer.ts';
import { viewerShelf } from '#runtime/viewerShelf.ts';
import { aSigner } from './aSigner.ts';
import { quietProgress } from './quietProgress.ts';
import { entryOf, patternBytes, planOf } from './samplePlan.ts';
import { tempFolder } from './tempFolder.ts';

/** What a hostile title would do if anybody read it as markup or script. */
const hostile = `</script><img src=x onerror="window.ran=1"><script>window.ran=1</script>&"'\u2028`;
const signer = aSigner();
const dot = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);

function viewedPlan(): PackagePlan {
  const plan = planOf([
    entryOf('电子档案/文书/001_W01 表#1.txt', '登记表'),
    entryOf('电子档案/证据/E001_照片.png', dot),
    entryOf('电子档案/证据/E002_网页.html', '<script>parent.ran=1</script>'),
    entryOf('电子档案/证据/E003_录像.mp4', patternBytes(1, 9_000_001)),
    entryOf('电子档案/证据/é.txt', '原来的内容'),
  ]);
  return {
    ...plan,
    info: [...plan.info, ['Signing-Key-SHA256', signer.keyFingerprint]],
    signer,
    viewer: (packed): ViewerDossier => ({
      title: hostile,
      facts: [['案件编号', hostile]],
      groups: [
        {
          title: hostile,
          files: packed.map(({ sm3: _, ...file }) => ({
            ...file,
            path: `data/${file.path}`,
            title: `${file.path} ${hostile}`,
            number: hostile,
            date: '2026-03-24',
            responsible: '',
            remark: hostile,
            mediaType: 'text/plain',
          })),
        },
      ],
      missing: [hostile],
      keyFingerprint: signer.keyFingerprint,
      trailHead: null,
    }),
  };
}

let browser: Browser;
let page: Page;
const asked: string[] = [];
const complaints: string[] = [];

beforeAll(async () => {
  browser = await chromium.launch({ executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium' });
}, 60_000);
afterAll(() => browser.close());

async function openedPackage(): Promise<string> {
  const shell = await viewerShelf(buildViewerWhenStale)();
  const written = await writeBag(viewedPlan(), tempFolder(), quietProgress().progress, {
    viewerShell: shell,
  });
  if (!written.ok) throw new Error(written.failure.code);
  const { folder } = written.value;
  await page?.context().close();
  const context = await browser.newContext({ offline: true, locale: 'zh-CN' });
  page = await context.newPage();
  asked.length = 0;
  complaints.length = 0;
  page.on('request', (request) => asked.push(request.url()));
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(pathToFileURL(join(folder, VIEWER_NAME)).href);
  return folder;
}

/** Gives the folder to the page and waits for what it says. */
async function check(folder: string): Promise<string> {
  await page.getByLabel('选择本页所在的文件夹').setInputFiles(folder);
  const verdict = page.locator('.verdict');
  await verdict.waitFor();
  return verdict.innerText();
}
const found = () => page.locator('.check li').allInnerTexts();
const states = () => page.locator('td.state').allInnerTexts();

describe('the page in the package, opened from the disk with the network cut', () => {
  it('[B-7] shows case, lists and media from the folder alone and asks for nothing else', async () => {
    await openedPackage();
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toContain('<img src=x onerror=');
    await page.getByRole('button', { name: /E001_照片\.png/u }).click();
    const picture = page.locator('.pane img');
    const width = () => picture.evaluate((node: HTMLImageElement) => node.naturalWidth);
    await expect.poll(width, { timeout: 20_000 }).toBe(1);
    await page.getByRole('button', { name: /001_W01 表#1\.txt/u }).click();
    await page.frameLocator('.pane iframe').getByText('登记表').waitFor();
    expect(asked.filter((url) => !url.startsWith('file:'))).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('[B-7] runs nothing a title holds, and shows no web page that came as evidence', async () => {
    await openedPackage();
    await page.getByRole('button', { name: /E002_网页\.html/u }).click();
    await page.getByText('浏览器不显示这种文件').waitFor();
    expect(await page.evaluate(() => 'ran' in window)).toBe(false);
    expect(await page.locator('img[src=x]').count()).toBe(0);
  });

  it('[B-7] lets no script run but its own: the policy refuses one that is put in', async () => {
    await openedPackage();
    await page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'window.ran = 1';
      document.body.append(script);
    });
    expect(await page.evaluate(() => 'ran' in window)).toBe(false);
    expect(complaints.join(' ')).toContain('Content Security Policy');
  });

  it('[B-7] says before any check that nothing was checked', async () => {
    await openedPackage();
    expect(await page.locator('.verdict').count()).toBe(0);
    expect(new Set(await states())).toEqual(new Set(['未核对']));
    await page.getByText('本页打开时没有核对任何文件').waitFor();
  });

  it('[B-7] finds a whole package good, with its signature, and says what it did not check', async () => {
    const folder = await openedPackage();
    expect(await check(folder)).toBe('核对通过：清单列出的每个文件都在，内容一致');
    expect(new Set(await states())).toEqual(new Set(['一致']));
    const said = (await found()).join('\n');
    expect(said).toMatch(/签名：(?:签名与清单相符|这个浏览器不能核对签名)/u);
    expect(said).toContain('没有核对：SM3 校验值');
    expect(complaints).toEqual([]);
  });

  it.each([
    [
      'a changed byte',
      (at: (name: string) => string) => appendFileSync(at('data/电子档案/证据/E003_录像.mp4'), 'x'),
      '内容与清单不符',
    ],
    [
      'a missing file',
      (at: (name: string) => string) => rmSync(at('data/电子档案/证据/E001_照片.png')),
      '缺少',
    ],
    [
      'an added file',
      (at: (name: string) => string) => writeFileSync(at('data/另一个.txt'), 'x'),
      '多出的文件',
    ],
    [
      'a renamed file',
      (at: (name: string) => string) => renameSync(at('data/电子档案/证据/E001_照片.png'), at('data/b.png')),
      '多出的文件',
    ],
    [
      'a spoilt file beside a good one whose name only looks the same',
      (at: (name: string) => string) => {
        const [shown, twin] = ['data/电子档案/证据/é.txt', 'data/电子档案/证据/e\u0301.txt'];
        renameSync(at(shown), at(twin));
        writeFileSync(at(shown), '换过的内容');
      },
      '名称看起来一样',
    ],
    [
      'a line of the list that nobody can read',
      (at: (name: string) => string) => appendFileSync(at('manifest-sha256.txt'), '不是校验值 data/x.txt\n'),
      '第6行读不懂',
    ],
    ['a missing list', (at: (name: string) => string) => rmSync(at('manifest-sha256.txt')), '没有这份清单'],
    [
      'a changed tag file',
      (at: (name: string) => string) => appendFileSync(at('bag-info.txt'), 'x: y\n'),
      '内容与清单不符',
    ],
    [
      'a signature of something else',
      (at: (name: string) => string) => writeFileSync(at('signing-key.pem'), aSigner().publicKeyPem),
      '公钥不是本页写明的那一把',
    ],
  ])('[B-7] is not green with %s, and names it', async (_, spoil, words) => {
    const folder = await openedPackage();
    spoil((name) => join(folder, ...name.split('/')));
    expect(await check(folder)).toBe('核对不通过：请不要使用，联系移交单位');
    expect((await found()).join('\n')).toContain(words);
  });

  it('[B-7] says what cannot be read when the stick is pulled, and comes to an end', async () => {
    const folder = await openedPackage();
    await page.evaluate(() => {
      Blob.prototype.arrayBuffer = () => Promise.reject(new DOMException('gone', 'NotFoundError'));
    });
    expect(await check(folder)).toBe('核对不通过：请不要使用，联系移交单位');
    expect((await found()).join('\n')).toContain('manifest-sha256.txt 读不出来');
  });

  it('[B-7] is not green for a folder that is not this package', async () => {
    const folder = await openedPackage();
    const other = join(tempFolder(), '别的');
    mkdirSync(other);
    copyFileSync(join(folder, VIEWER_NAME), join(other, VIEWER_NAME));
    expect(await check(other)).toBe('核对不通过：请不要使用，联系移交单位');
  });
});

describe('the dossier inside the page', () => {
  it('[B-7] keeps its JSON from ending the script it stands in', () => {
    const dossier = {
      title: hostile,
      facts: [],
      groups: [],
      missing: [],
      keyFingerprint: null,
      trailHead: null,
    };
    const page = viewerPage('<script type="application/json">__DOSSIER__</script>', dossier);
    const [, json = ''] = /^<script type="application\/json">(.*)<\/script>$/u.exec(page) ?? [];
    expect(json).not.toMatch(/[<>&\u2028]/u);
    expect(JSON.parse(json)).toEqual(dossier);
  });

  it('[B-7] is one file without a single address of another place', async () => {
    const shell = await viewerShelf(buildViewerWhenStale)();
    expect(shell).not.toMatch(/https?:|\bsrc="|href="|@import|url\(/u);
    expect(readFileSync('src/viewer/vite.config.ts', 'utf8')).toContain("default-src 'none'");
  });
});
