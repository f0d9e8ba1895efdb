import { createHash } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { samplePeople } from '#cli/sample/samplePeople.ts';
import { makeSampleStick } from '#runtime/sampleStick/makeSampleStick.ts';
import type { Locator, Page } from '@playwright/test';
import { expect } from './app.ts';
import { test } from './sampleVault.ts';
import { answerFacts } from './steps/disposition.ts';
import { changeTo, enter, lock } from './steps/door.ts';
import { annotatePhoto, seeWarnings } from './steps/evidence.ts';
import { chainOf, papersOnStick, saveCopy } from './steps/evidenceOut.ts';
import { openTab } from './steps/form.ts';
import * as intake from './steps/intake.ts';
import * as know from './steps/know.ts';
import { lookWith } from './steps/look.ts';
import type { Look } from './steps/look.ts';
import { goTo, openCase } from './steps/navigation.ts';
import { inkOf, wordsTakenOut } from './steps/paper.ts';
import { completePeople, openCaseTo } from './steps/people.ts';
import { coverPhoto } from './steps/protect.ts';
import { recordFirsts, startCase } from './steps/startCase.ts';

test.use({ viewport: { width: 1366, height: 768 } });

/** 民警甲's camera runs 00:07:31 fast. */
const AHEAD_MS = 451_000;
const POST = 'https://video.example.invalid/post/20260325';
const SCREENSHOT = 'Screenshot_20260325_091500.png';

/** The sample's own case is the first of the year. */
const CASE = '〔2026〕2号';

/** What one part of the journey works with. */
interface Desk {
  readonly page: Page;
  readonly tab: Locator;
  readonly look: Look;
}

test('a stick with two cameras, photos, hospital papers and a web capture becomes a complete evidence set', async ({
  page,
  driver,
  folders,
}) => {
  test.setTimeout(900_000);
  const look = lookWith(page, driver);
  const { caseOfficer, legalReviewer } = samplePeople;
  const screenshot = await fillStick(page, folders.stick);
  await enter(page, caseOfficer.loginName, caseOfficer.password);
  await test.step('a case is started and described', async () => {
    await startCase(page, '2026-03-24 20:35');
    await recordFirsts(page);
    await completePeople(page, {
      called: '2026-03-24 20:31',
      arrived: '2026-03-24 20:33',
      ended: '2026-03-24 20:45',
    });
    await openCaseTo(page, legalReviewer.name);
  });
  await test.step('what is known about one person is answered', () => answerFacts(page));
  const tab = await openTab(page, '证据');
  const desk = { page, tab, look };
  await test.step('[E-210] the stick comes in, the papers of the hospital as accepted', () =>
    bringStickIn(desk));
  await test.step('the camera that runs fast is set right, with the computation', () => setClock(desk));
  await test.step('every blank of the cameras has its reason', () => explain(desk));
  await test.step('how a recording was taken is written down', () => writeCollection(desk));
  await test.step('a thing is registered and its photo tied to it', () => registerThing(desk));
  await test.step('what stands on the net is fixed with its file and digest', () =>
    fixPost(desk, screenshot));
  await test.step('a bystander is covered in a copy', () => coverPhoto(page, tab, 'IMG_20260324_210412.jpg'));
  await test.step('labels are printed', () => printLabels(desk));
  await test.step('an item is handed over', () => handOver(desk));
  await test.step('what was lent and is late stands on the desk and among the steps', () => lend(desk));
  await test.step('elements get their evidence, and what shows how the police acted is gathered', () =>
    gather(desk));
  await test.step('the findings are listed, and every gap left has somebody', () => giveTheRest(desk));
  await test.step('法制 finds on how the police acted', async () => {
    await lock(page, caseOfficer.name);
    await changeTo(page, legalReviewer.loginName, legalReviewer.password);
    await findConduct(page);
    await lock(page, legalReviewer.name);
    await changeTo(page, caseOfficer.loginName, caseOfficer.password);
    await openCase(page, CASE);
  });
  await test.step('all is read again and named', () => verifyAll(desk));
  await test.step('a copy leaves the vault, and the chain of the item tells it', () => takeCopyOut(desk));
  const made = await test.step('all papers are made and say it', () => makePapers(desk, screenshot));
  await test.step('the set leaves as a dossier, and its papers are read back from the stick', () =>
    leave(desk, { stick: folders.stick, made }));
});

/** The sample's stick, its first camera fast, and a picture of a page of the net; gives the picture's digest. */
async function fillStick(page: Page, stick: string): Promise<string> {
  await rm(stick, { recursive: true });
  await makeSampleStick(stick, { '000001': AHEAD_MS });
  const post = await page.context().newPage();
  await post.setContent(
    `<h1>测试短视频平台</h1><p>测试账号甲</p><p>虚构的侮辱民警的文字（示例）。</p><p>${POST}</p>`,
  );
  const picture = join(stick, '网络截图', SCREENSHOT);
  await mkdir(join(stick, '网络截图'));
  await writeFile(picture, await post.screenshot());
  await post.close();
  return createHash('sha256')
    .update(await readFile(picture))
    .digest('hex');
}

async function bringStickIn({ page, tab }: Desk): Promise<void> {
  const secondCollector = '测试民警丙';
  const ours = await intake.bringFolders(page, tab, {
    folders: ['执法记录仪', '现场照片', '警情材料', '询问材料', '网络截图'],
    act: '提取',
    provider: '示例派出所',
    secondCollector,
  });
  expect(ours).toContain('本次 16 个文件：已入库 15，重复 1，未导入 0。');
  const hospital = await intake.bringFolders(page, tab, {
    folders: ['伤情材料'],
    act: '接受（他人提供）',
    provider: '虚构市中心医院',
    secondCollector,
  });
  expect(hospital).toContain('本次 3 个文件：已入库 3，重复 0，未导入 0。');
  await seeWarnings(page);
  await annotatePhoto(page);
}

async function setClock({ page, tab }: Desk): Promise<void> {
  await know.openPart(tab, /^设备 \d+/u);
  const proposals = tab.getByRole('region', { name: '待确认的设备' });
  const camera = (badge: string) => proposals.getByRole('listitem').filter({ hasText: `警号 ${badge}` });
  await expect(camera('000001')).toContainText('佩戴人 民警甲');
  await camera('000001').getByRole('button', { name: '修改' }).click();
  const drawer = page.getByRole('dialog', { name: '登记设备' });
  await drawer.getByRole('switch', { name: '时钟误差已核对' }).click();
  await intake.typeMoment(drawer, '设备显示', '2026-03-24 22:07:31');
  await intake.typeMoment(drawer, '当时的标准时间', '2026-03-24 22:00:00');
  await intake.typeMoment(drawer, '核对时间', '2026-03-24 22:10');
  for (const name of ['测试民警乙', '测试民警丙']) await intake.addName(drawer, '核对人（两人）', name);
  await drawer.getByRole('button', { name: /保\s*存/u }).click();
  await expect(drawer).toBeHidden();
  await expect(tab.getByText('快 00:07:31', { exact: true })).toBeVisible();
  await camera('000002').getByRole('button', { name: '确认登记' }).click();
  await expect(camera('000002')).toHaveCount(0);
  await know.openPart(tab, /^材料 \d+$/u);
  const recordings = tab.getByRole('row').filter({ hasText: 'DSJ_000001' });
  await expect(recordings).toHaveCount(2);
  await recordings.filter({ hasText: '_0001.mp4' }).getByRole('button').first().click();
  const item = intake.itemDrawer(page);
  await item.getByRole('tab', { name: '取证' }).click();
  await item.getByText('时间', { exact: true }).click();
  await expect(item.getByText(/显示 20:42:21 − 快 00:07:31 = 20:34:50/u)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(item).toBeHidden();
}

async function explain({ page, tab, look }: Desk): Promise<void> {
  await know.openPart(tab, /^记录仪五必/u);
  await expect(tab.getByText(/^事发区间 2026-03-24 20:33:00（到达）至20:45:00（结束）/u)).toBeVisible();
  await expect(tab.getByText('覆盖 8.3%')).toBeVisible();
  await expect(tab.getByText('覆盖 5.5%')).toBeVisible();
  await expect(tab.getByText(/空白 20:35:22 至 20:36:02/u)).toBeVisible();
  await know.explainBlanks(tab, '扭打中记录仪脱落');
  await expect(tab.getByText('未说明原因')).toHaveCount(0);
  await page.mouse.move(0, 0);
  await look('证据全程 五必');
}

async function writeCollection({ page, tab }: Desk): Promise<void> {
  await know.openPart(tab, /^材料 \d+$/u);
  await tab.getByRole('row').filter({ hasText: 'DSJ_000002' }).getByRole('button').first().click();
  const drawer = intake.itemDrawer(page);
  await drawer.getByRole('tab', { name: '取证' }).click();
  await drawer.getByText('取证经过', { exact: true }).click();
  await drawer.getByRole('textbox', { name: '取证地点' }).fill('测试派出所采集站');
  await drawer.getByRole('textbox', { name: '提取方法' }).fill('采集站导出，只读复制');
  await drawer.getByRole('textbox', { name: '见证人姓名' }).fill('测试群众戊');
  await drawer.getByText('无关群众', { exact: true }).click();
  for (const fact of ['制作了笔录或者清单', '取证人已签名', '持有人已签名', '全程录像', '原始存储介质已封存'])
    await intake.answer(drawer, fact, '是');
  await drawer.getByText('原件（原物）', { exact: true }).click();
  await drawer.getByRole('button', { name: '保存取证经过' }).click();
  await expect(drawer.getByRole('button', { name: '保存取证经过' })).toBeDisabled();
  await page.keyboard.press('Escape');
  await expect(drawer).toBeHidden();
}

async function registerThing({ page, tab }: Desk): Promise<void> {
  await intake.fromMenu(page, tab, '登记实物、书证');
  const drawer = page.getByRole('dialog', { name: '登记实物、书证' });
  await intake.fillThing(drawer, '测试民警丙');
  await drawer.getByRole('textbox', { name: '存放处' }).fill('物证室3号柜');
  await drawer.getByRole('button', { name: /保\s*存/u }).click();
  await expect(drawer).toBeHidden();
  const item = intake.itemDrawer(page);
  await expect(item).toHaveAccessibleName(/断裂的执法记录仪挂夹/u);
  await item.getByRole('tab', { name: '来源与派生' }).click();
  const scans = item.getByRole('region', { name: '登记和扫描件' });
  const field = scans.getByRole('combobox', { name: '添加扫描件、照片' });
  const photo = await intake.chooseFirst(page, field, 'IMG_20260324_210530');
  await scans.getByRole('button', { name: '对应' }).click();
  await expect(scans.getByRole('button', { name: photo })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(item).toBeHidden();
  await expect(tab.getByText('1个，存放：物证室3号柜，封条 封0001')).toBeVisible();
}

async function fixPost({ page, tab, look }: Desk, screenshot: string): Promise<void> {
  await intake.fromMenu(page, tab, '网络取证');
  await tab.getByRole('button', { name: '登记网络取证' }).click();
  const drawer = page.getByRole('dialog', { name: '登记网络取证' });
  await intake.fillWebCapture(drawer, POST, '测试民警丙');
  const files = drawer.getByRole('combobox', { name: '截图、录屏、网页文件' });
  await intake.chooseFirst(page, files, SCREENSHOT);
  await drawer.getByText('登记网络取证', { exact: true }).click();
  await expect(drawer.getByTitle(`SHA-256:${screenshot}`)).toBeVisible();
  await drawer.getByRole('button', { name: /保\s*存/u }).click();
  await expect(drawer).toBeHidden();
  const row = tab.getByRole('row').filter({ hasText: POST });
  await expect(row.getByRole('button', { name: /^证据\d+$/u })).toHaveCount(1);
  await look('证据全程 网络取证');
  await know.openPart(tab, /^材料 \d+$/u);
}

async function printLabels({ page, tab }: Desk): Promise<void> {
  await intake.fromMenu(page, tab, '打印证据标签');
  const drawer = page.getByRole('dialog', { name: '打印证据标签' });
  await drawer.getByRole('button', { name: '全选' }).click();
  await drawer.getByRole('button', { name: /^预览 \d+ 张标签$/u }).click();
  await expect(drawer.getByText(/共 \d+ 页/u)).toBeVisible({ timeout: 60_000 });
  await expect.poll(() => inkOf(drawer), { timeout: 30_000 }).toBeGreaterThan(1000);
  await page.keyboard.press('Escape');
  await expect(drawer).toBeHidden();
}

async function handOver({ page, tab }: Desk): Promise<void> {
  await know.openPart(tab, '交接');
  await know.handOverFirst(page, tab);
  await expect(tab.getByRole('row', { name: /测试民警乙.*测试保管员甲/u })).toContainText('入库保管');
}

/** Lent on the day after, and due back long before now. */
async function lend({ page, tab, look }: Desk): Promise<void> {
  await know.lendAndForget(page, tab, /^证据2 /u);
  await expect(tab.getByText('证据2应当于2026-03-26前退回，已逾期')).toBeVisible();
  await goTo(page, '工作台');
  await page.getByRole('button', { name: /^显示全部 \d+ 个$/u }).click();
  const late = page.getByRole('row', { name: /已超期 证据退回（证据2，测试鉴定人庚）/u });
  await expect(late).toContainText('2026-03-26');
  await late.scrollIntoViewIfNeeded();
  await look('工作台 逾期未退');
  await late.getByRole('link').click();
  await openTab(page, '证据');
  const guide = page.getByRole('navigation', { name: '办理导引' });
  await expect(guide.getByText(/证据2在测试鉴定人庚处，应于2026-03-26前退回/u)).toBeVisible();
  await guide.getByRole('button', { name: '催还逾期未退的证据' }).click();
  await expect(tab.getByText('证据2应当于2026-03-26前退回，已逾期')).toBeVisible();
  await know.openPart(tab, /^材料 \d+$/u);
  await expect(tab.getByText('证据2应当于2026-03-26前退回，已逾期')).toBeHidden();
}

async function gather({ page, tab }: Desk): Promise<void> {
  await know.openPart(tab, '要件×证据');
  const label = await know.proveFirstEmpty(page, tab, /^证据1 /u);
  await expect(know.elementRow(tab, label)).toContainText('证据1（直接）');
  await know.openPart(tab, /^执法核查/u);
  await know.gatherConduct(page, tab, { question: '事先警告', item: /^证据1 /u });
}

async function giveTheRest({ page, tab, look }: Desk): Promise<void> {
  await know.openPart(tab, '合法性');
  await expect(tab.getByRole('radiogroup', { name: '问题类别' })).toContainText(/全部 [1-9]/u);
  await know.openPart(tab, /^补证任务/u);
  expect(await know.giveElementDuties(page, tab)).toBeGreaterThan(0);
  await look('证据全程 补证任务');
  await know.openPart(tab, '要件×证据');
  await expect(tab.getByText(/^空 \d+ · 弱 \d+ · 强 \d+$/u)).toBeVisible();
  const empty = tab.getByRole('row').filter({ has: page.getByText('空', { exact: true }) });
  await expect(empty.first()).toBeVisible();
  await expect(empty.filter({ hasText: '未到期' })).toHaveCount(await empty.count());
  await look('证据全程 要件');
}

async function findConduct(page: Page): Promise<void> {
  await openCase(page, CASE);
  const tab = await openTab(page, '证据');
  await know.openPart(tab, /^执法核查/u);
  const row = tab.getByRole('row', { name: /事先警告/u });
  await expect(row).toContainText('第16秒口头警告');
  await row.getByRole('button', { name: '认定' }).click();
  const drawer = page.getByRole('dialog', { name: '认定：事先警告' });
  await drawer.getByRole('radio', { name: '是', exact: true }).check();
  await drawer.getByRole('button', { name: /^保存/u }).click();
  await expect(drawer).toBeHidden();
  await expect(row).toContainText(`法制“是” ${samplePeople.legalReviewer.name}`);
}

async function verifyAll({ page }: Desk): Promise<void> {
  const tab = await openTab(page, '证据');
  await tab.getByRole('button', { name: '校验全部证据' }).click();
  const results = tab.getByRole('list', { name: '逐份校验结果' });
  const lines = results.getByRole('listitem');
  // 18 files of the stick and the covered copy; the thing has no file.
  await expect(lines).toHaveCount(19, { timeout: 60_000 });
  for (const name of ['DSJ_000001_20260324204221_0001', '民警甲诊断证明书（示例）', '现场概貌照片'])
    await expect(lines.filter({ hasText: name }).first()).toContainText('一致');
  await expect(lines.filter({ hasText: '一致' })).toHaveCount(19);
  await expect(tab.getByText(/另有 1 份实物、书证没有电子文件/u)).toBeVisible();
}

const COPIED = 'IMG_20260324_210412.jpg';

async function takeCopyOut({ page, look }: Desk): Promise<void> {
  const tab = await openTab(page, '证据');
  await saveCopy(page, tab, COPIED);
  const chain = await chainOf(page, tab, COPIED, look);
  expect(chain).toMatch(/取得.*示例派出所 → .*测试民警丙.*入库.*复核.*校验一致.*制作派生件.*另存副本/u);
  expect(chain).toMatch(/查看/u);
  expect(chain).not.toContain('随卷导出');
}

/** Everything made leaves word for word, and the item knows that it left. */
async function leave(
  { page }: Desk,
  { stick, made }: { readonly stick: string; readonly made: Readonly<Record<string, string>> },
): Promise<void> {
  const left = await papersOnStick(page, stick);
  for (const id of ['E06', 'E07', 'E08', 'E09', 'E12']) {
    expect(left[id], id).toBeTruthy();
    expect(left[id], id).toBe(made[id]);
  }
  const tab = await openTab(page, '证据');
  expect(await chainOf(page, tab, COPIED)).toMatch(/随卷导出.*校验一致.*随卷导出到测试U盘 dossier-/u);
}

async function makePapers(
  { page, look }: Desk,
  screenshot: string,
): Promise<Readonly<Record<string, string>>> {
  const tab = await openTab(page, '文书');
  // E10 is the sheet of labels: printed and never kept.
  const ids = ['E01', 'E02', 'E03', 'E04', 'E05', 'E06', 'E07', 'E08', 'E09', 'E11', 'E12'];
  const rowOf = (id: string) => tab.getByRole('row').filter({ hasText: id });
  for (const id of ids) await rowOf(id).getByRole('checkbox').check();
  await tab.getByRole('button', { name: `制作所选 ${ids.length} 种` }).click();
  await expect(tab.getByText(/已制作 11 份文书，共 \d+ 页/u)).toBeVisible({ timeout: 180_000 });
  const words: Record<string, string> = {};
  for (const id of ids) {
    await expect(rowOf(id)).toContainText('草稿');
    // What was said on a recording only a person can write down; nobody wears the recorder of the call.
    await expect(rowOf(id).getByText(/^缺 \d+ 项/u)).toHaveCount(id === 'E04' ? 1 : 0);
    words[id] = await wordsTakenOut(page, rowOf(id));
  }
  await look('证据全程 文书');
  expect.soft(words['E01']).toContain('断裂的执法记录仪挂夹');
  expect.soft(words['E02']).toContain('虚构市中心医院');
  expect.soft(words['E03']).toContain('现场概貌照片');
  expect.soft(words['E04']).toContain('快00:07:31');
  expect.soft(words['E04']).toContain('扭打中记录仪脱落');
  expect.soft(words['E05']?.toLowerCase()).toContain(screenshot);
  expect.soft(words['E06']).toContain('测试保管员甲');
  for (const act of ['取得', '入库', '复核', '查看', '另存副本']) expect.soft(words['E06']).toContain(act);
  expect.soft(words['E07']).toContain('到达');
  expect.soft(words['E07']).toContain('启动维权机制');
  expect.soft(words['E08']).toContain('向有关人员核实');
  expect.soft(words['E08']).toMatch(/二、要件审查.*违法嫌疑人A.*缺失/u);
  expect.soft(words['E08']).toMatch(/三、取证合法性审查.*未填.*□/u);
  for (const id of ['E09', 'E12']) expect.soft(words[id]).toContain('现场概貌照片');
  expect.soft(words['E11']).toContain('无关人员面部');
  return words;
}
