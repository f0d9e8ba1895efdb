import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import readXlsxFile from 'read-excel-file/node';
import { samplePeople } from '#cli/sample/samplePeople.ts';
import { summarise } from '#domain/case/caseSummary.ts';
import { StationPack, stationRow } from '#domain/ledger/stationPack.ts';
import type { StationRow } from '#domain/ledger/stationPack.ts';
import { ledgerPackFiles } from '#dossier/ledgerPackFiles.ts';
import { ageSealer } from '#dossier/sealed/ageSealer.ts';
import { aCase } from '../people/aCase.ts';
import { expect } from './app.ts';
import { test } from './sampleVault.ts';
import { enter } from './steps/door.ts';
import { choose, inDrawer, openTab, typeTime } from './steps/form.ts';
import { lookWith } from './steps/look.ts';
import { goTo, openFirstCase } from './steps/navigation.ts';
import { keepPdf, pagesOf, printsTo } from './steps/paper.ts';
import { chooseOnStick, stationPack } from './steps/stationPacks.ts';

test('the period sentence is traced, the ledger taken out and the figures printed', async ({
  page,
  driver,
}) => {
  test.setTimeout(240_000);
  const look = lookWith(page, driver);
  await enter(page, samplePeople.caseOfficer.loginName, samplePeople.caseOfficer.password);
  await test.step('what became of the offender is taken down once, from its paper', async () => {
    await openFirstCase(page);
    const tab = await openTab(page, '定性处置');
    const outcomes = tab.getByRole('tabpanel', { name: /^违法嫌疑人A/u });
    await outcomes.getByRole('button', { name: '登记结果' }).click();
    await inDrawer(page, '登记法律结果：违法嫌疑人A', async (drawer) => {
      await choose(page, drawer.getByLabel('结果', { exact: true }), '行政拘留');
      await typeTime(drawer.getByLabel('日期'), '2026-03-26');
      await drawer.getByLabel('作出机关').fill('虚构市公安局示例分局');
      await drawer.getByLabel('拘留日数').fill('21');
      await drawer.getByRole('button', { name: /^保存/u }).click();
      await expect(drawer.getByText(/合并执行最长20日/u)).toBeVisible();
      await drawer.getByLabel('拘留日数').fill('3');
      await choose(page, drawer.getByLabel('决定书适用的定性'), /^阻碍/u);
      await expect(drawer.getByText(/拘留3日不在法定幅度以内/u).first()).toBeVisible();
      await drawer.getByRole('button', { name: /^保存/u }).click();
      await expect(drawer.getByText(/这样处置需要写明理由/u).first()).toBeVisible();
      await look('处置 处罚不在法定幅度');
      await drawer.getByLabel('拘留日数').fill('10');
      await look('处置 登记法律结果');
    });
    await expect(outcomes.getByRole('row', { name: /行政拘留10日/u })).toContainText('虚构市公安局示例分局');
    await outcomes.getByRole('heading', { name: '法律结果' }).scrollIntoViewIfNeeded();
    await look('处置 法律结果');
  });

  await goTo(page, '台账统计');
  await page.getByRole('button', { name: '2018年以来' }).click();
  const sentence = '2018年以来发生1起涉警案件，先后有2名民警、辅警受到不同程度伤害，处理不法侵害人员2名。';
  await expect(page.getByText(sentence)).toBeVisible();
  await expect(page.getByRole('row').filter({ hasText: '虚构区示例路18号门前' })).toHaveCount(1);
  await look('台账统计 台账');

  await test.step('a number opens the people it counts', async () => {
    await page.getByRole('button', { name: /^受伤民警、辅警 2/u }).click();
    const sources = page.getByRole('dialog');
    await expect(sources).toContainText('民警甲、民警乙');
    await look('台账统计 数字来源');
    await page.keyboard.press('Escape');
    await expect(sources).toHaveCount(0);
  });

  await test.step('a copy leaves without the names of the other side unless they are wanted', async () => {
    await page.getByRole('button', { name: '另存台账' }).click();
    const question = page.getByRole('dialog');
    await expect(question.getByRole('checkbox', { name: '隐去侵害人姓名' })).toBeChecked();
    const saving = page.waitForEvent('download');
    await question.getByRole('button', { name: '另存台账' }).click();
    const [sheet] = await readXlsxFile(await readFile(await (await saving).path()));
    const words = JSON.stringify(sheet?.data);
    expect(sheet?.data).toHaveLength(3);
    expect(words).toContain('侵害人1、侵害人2');
    expect(words).not.toContain('违法嫌疑人A');
    expect(words).toContain('2026年3月26日行政拘留10日');
    expect(sheet?.data[0]).toContain('侵害形式代码（待核）');
  });

  await test.step('the ledger itself prints, one case a row, with the sentence above', async () => {
    await page.evaluate(() => (window.print = () => undefined));
    const made = page.waitForResponse((answer) => answer.url().includes('ledgerSheet/'));
    await page.getByRole('button', { name: '打印台账' }).click();
    const question = page.getByRole('dialog');
    await look('台账统计 打印台账');
    await question.getByRole('button', { name: '打印台账' }).click();
    const bytes = await page.evaluate(
      async (address) => [...new Uint8Array(await (await fetch(address)).arrayBuffer())],
      (await made).url(),
    );
    await keepPdf('维权案件工作台账', Buffer.from(bytes));
    const [sheet] = await pagesOf(Buffer.from(bytes));
    expect(Math.round(sheet?.widthMm ?? 0)).toBe(297);
    for (const said of [sentence, '侵害人1:', '2026年3月26日行政拘留10日', '合计1起'])
      expect(sheet?.text).toContain(said.normalize('NFKC'));
    expect(sheet?.text).not.toContain('违法嫌疑人A');
  });

  await test.step('few cases are no rule, and the figures print', async () => {
    await page.getByText('统计分析', { exact: true }).click();
    await expect(page.getByText(/少于10起，只列数字/u).first()).toBeVisible();
    await look('台账统计 统计分析');
    const times = page.getByRole('region', { name: '响应用时' });
    await expect(times.getByRole('row', { name: /案发到送医 \d ?人/u })).toContainText('少于10人');
    await expect(times.getByRole('row', { name: /案发到首次联系/u })).toBeVisible();
    await times.scrollIntoViewIfNeeded();
    await look('台账统计 响应用时');
    const results = page.getByRole('figure').filter({ hasText: '法律结果' });
    await expect(results).toContainText('行政处罚：行政拘留');
    await results.scrollIntoViewIfNeeded();
    await look('台账统计 法律结果');
    const printed = await pagesOf(
      await printsTo(page, () => page.getByRole('button', { name: '打印统计' }).click()),
    );
    const text = printed.map((one) => one.text).join('');
    expect(text).toContain('维权工作统计');
    expect(text).toContain('暴力袭击');
    expect(text).toContain('同一名民警、辅警受侵害的次数共2人1次2100%'.normalize('NFKC'));
    expect(text).not.toContain('工作台');
  });

  await test.step('a period without a case says so', async () => {
    await page.getByRole('button', { name: '去年' }).click();
    await expect(page.getByText('2025年未发生涉警案件。')).toBeVisible();
    await expect(page.getByText('这一时段没有案件。')).toBeVisible();
  });
});

const stationPassphrase = '9C4F-2KQD-77RT';

test('the ledgers of two units are counted together, and what may be one event is decided by a person', async ({
  page,
  driver,
  folders,
}) => {
  test.setTimeout(120_000);
  const look = lookWith(page, driver);
  const { rightsOffice } = samplePeople;
  await enter(page, rightsOffice.loginName, rightsOffice.password);
  await goTo(page, '台账统计');
  await page.getByText('各单位', { exact: true }).click();

  await test.step('this vault’s own ledger leaves as a signed file', async () => {
    await page.getByRole('button', { name: '导出台账包' }).click();
    const question = page.getByRole('dialog');
    await expect(question.getByRole('button', { name: '导出台账包' })).toBeDisabled();
    await question.getByRole('button', { name: '生成口令' }).click();
    const passphrase = await question.getByLabel('口令', { exact: true }).inputValue();
    await look('台账 导出台账包');
    const saving = page.waitForEvent('download');
    await question.getByRole('button', { name: '导出台账包' }).click();
    const download = await saving;
    expect(download.suggestedFilename()).toMatch(/\.json\.age$/u);
    const sealed = await readFile(await download.path());
    expect(sealed.includes('民警甲')).toBe(false);
    const saved = await ageSealer().unseal(sealed, { passphrase, secret: null });
    if (!saved.ok) throw new Error(saved.failure.code);
    const read = ledgerPackFiles().read(saved.value);
    if (!read.ok) throw new Error(read.failure.code);
    await writeFile(
      join(folders.stick, '改动过的台账包.json'),
      Buffer.from(saved.value).toString('utf8').replace('民警甲', '民警乙'),
    );
    const { rows } = StationPack.parse(read.value.pack);
    const pack = Buffer.from(stationPack('示例派出所', twins(rows)));
    await writeFile(
      join(folders.stick, '台账包_示例派出所.json.age'),
      await ageSealer().seal(pack, { by: 'passphrase', passphrase: stationPassphrase }),
    );
  });

  await test.step('a file changed on the way is refused', async () => {
    await chooseOnStick(page, '改动过的台账包.json');
    await page.getByRole('button', { name: '核对签名并并入' }).click();
    await expect(
      page.getByRole('alert').getByText('台账包不能并入：签名不符，文件在制作后被改动过'),
    ).toBeVisible();
    await page.getByRole('checkbox', { name: /改动过的台账包/u }).uncheck();
  });

  await test.step('a station’s ledger is taken in, and the event both tell of is shown side by side', async () => {
    await chooseOnStick(page, '台账包_示例派出所.json.age');
    await page.getByRole('button', { name: '核对签名并并入' }).click();
    await expect(page.getByRole('alert').getByText('这个文件是用口令加密的')).toBeVisible();
    await page.getByLabel('加密文件的口令').fill(stationPassphrase);
    await page.getByRole('button', { name: '核对签名并并入' }).click();
    await expect(
      page.getByText('已并入示例派出所的台账包，共2起：新增2起，更新0起，未变0起。'),
    ).toBeVisible();
    await expect(page.getByText('可能是同一起案件：有同一名民警，案发相隔不到一天')).toBeVisible();
    await look('台账统计 各单位');
  });

  await test.step('somebody decides, with a reason, and the sentence follows', async () => {
    await page.getByRole('button', { name: '不再计入' }).click();
    const question = page.getByRole('dialog');
    await expect(question.getByRole('button', { name: '不再计入' })).toBeDisabled();
    await question.getByLabel('理由').fill('与本局登记的是同一起');
    await question.getByRole('button', { name: '不再计入' }).click();
    await expect(question).toBeHidden();
    await expect(page.getByText('与本局登记的是同一起')).toBeVisible();
    await page.getByText('台账', { exact: true }).click();
    await page.getByRole('button', { name: '2018年以来' }).click();
    await expect(page.getByText(/^2018年以来发生2起涉警案件/u)).toBeVisible();
    const theirs = page.getByRole('row').filter({ hasText: '示例派出所另一起案件' });
    await expect(theirs.getByRole('link')).toHaveCount(0);
    await look('台账统计 并入的案件');
  });
});

/** What a station would send: the same event told by it, and one of its own. */
function twins([first]: readonly StationRow[]): readonly StationRow[] {
  if (first === undefined) throw new Error('the sample case is in the pack');
  const own = { ...aCase(), id: 'b'.repeat(26), name: '示例派出所另一起案件' };
  return [{ ...first, id: 'a'.repeat(26), name: '示例派出所报的案件' }, stationRow(summarise(own))];
}
