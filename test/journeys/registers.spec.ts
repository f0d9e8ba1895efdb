import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import readXlsxFile from 'read-excel-file/node';
import { samplePeople } from '#cli/sample/samplePeople.ts';
import { expect } from './app.ts';
import { test } from './foundedVault.ts';
import { enter } from './steps/door.ts';
import { choose, inDrawer, typeTime } from './steps/form.ts';
import { lookWith } from './steps/look.ts';
import { goTo } from './steps/navigation.ts';
import { keepPdf, pagesOf, printsTo } from './steps/paper.ts';
import { chooseOnStick, stationPack, threeYears } from './steps/stationPacks.ts';

test.use({ viewport: { width: 1366, height: 768 } });

const trainings = [
  ['2024-05-10', '警示教育', '典型案例警示教育', '80'],
  ['2025-04-15', '武器警械使用', '警械使用和现场控制', '60'],
  ['2025-10-20', '突发案（事）件处置', '夜间醉酒警情处置', '70'],
  ['2026-03-12', '业务培训', '执法记录仪规范使用', '90'],
] as const;
const purchases = [
  ['2024-06-01', '防刺背心', '60', '500'],
  ['2025-03-01', '伸缩防暴钢叉', '50', '400'],
  ['2025-09-01', '防割手套', '200', '100'],
  ['2026-02-01', '执法记录仪', '15', '2000'],
] as const;

async function part(page: Page, name: string, heading = name): Promise<void> {
  await page.getByText(name, { exact: true }).first().click();
  await expect(page.getByRole('heading', { level: 2, name: heading })).toBeVisible();
}

test('three years of training and equipment add up to the sentence of the report, traced, taken out and printed', async ({
  page,
  driver,
  folders,
}) => {
  test.setTimeout(300_000);
  const look = lookWith(page, driver);
  const { loginName, password } = samplePeople.inspectorateChief;
  await enter(page, loginName, password);
  await test.step('without a roster the start page says what to do', async () => {
    await goTo(page, '启动新案件');
    await expect(page.getByRole('region', { name: '今日值班' })).toContainText('维权办还没有建值班表。');
    await look('启动 没有值班表');
  });
  await goTo(page, '机制保障');

  await test.step('who sits on the commission', async () => {
    await part(page, '维权委和联络人');
    await page.getByRole('button', { name: '登记人员' }).click();
    await inDrawer(page, '登记人员', async (drawer) => {
      await drawer.getByLabel('姓名').fill('测试督察长巳');
      await drawer.getByLabel('单位及职务').fill('虚构市公安局示例分局局长');
      await drawer.getByLabel('电话').fill('10000000001');
      await choose(page, drawer.getByLabel('角色'), '主任（督察长）');
      await drawer.getByLabel('指挥运行').check();
      await typeTime(drawer.getByLabel('任职开始日'), '2024-01-01');
    });
    await expect(page.getByRole('row').filter({ hasText: '测试督察长巳' })).toContainText('在任');
    await look('机制保障 维权委');
  });

  await test.step('who is on duty: filled for a month, the same person never twice, struck with a reason', async () => {
    await part(page, '值班表', '维权办值班表');
    await page.getByRole('button', { name: '排班' }).click();
    await inDrawer(page, '排班', async (drawer) => {
      await choose(page, drawer.getByLabel('值班人员'), /测试督察长巳/u);
    });
    const today = page.getByRole('cell', { name: /白班.*测试督察长巳/u }).first();
    await expect(today).toBeVisible();
    await page.getByRole('button', { name: '排班' }).click();
    await inDrawer(page, '排班', async (drawer) => {
      await choose(page, drawer.getByLabel('值班人员'), /测试督察长巳/u);
      await drawer.getByRole('button', { name: '保存' }).click();
      await expect(drawer.getByText(/已经排过；请先划去，或者改日期/u)).toBeVisible();
      await look('机制保障 排班重复');
      await drawer.getByText('夜班', { exact: true }).click();
    });
    await page.getByRole('button', { name: '按顺序轮值' }).click();
    const rotation = page.getByRole('dialog', { name: /按顺序轮值/u });
    await choose(page, rotation.getByLabel('轮值人员'), /测试督察长巳/u);
    await rotation.getByText('班次', { exact: true }).click();
    await rotation.getByRole('button', { name: '保存' }).click();
    await expect(rotation.getByText(/没有要排的日子/u)).toBeVisible();
    await rotation.getByRole('button', { name: '取消' }).click();
    await page.getByRole('button', { name: '放弃并关闭' }).click();
    await page.getByRole('button', { name: '测试督察长巳' }).last().click();
    const strike = page.getByRole('dialog', { name: /^划去/u });
    await strike.getByLabel('划去理由').fill('临时出差');
    await strike.getByRole('button', { name: /划\s*去/u }).click();
    await expect(page.getByText(`${samplePeople.inspectorateChief.name}划去：临时出差`)).toBeVisible();
    await expect(page.getByText(/今后14天没有人值班的班次：/u)).toBeVisible();
    await look('机制保障 值班表');
    const pdf = await printsTo(page, () => page.getByRole('button', { name: '打印值班表' }).click());
    await keepPdf('维权办值班表', pdf);
    const sheet = (await pagesOf(pdf)).map((one) => one.text).join('');
    for (const words of ['维权办值班表', '白班测试督察长', '10000000001']) expect(sheet).toContain(words);
  });

  await test.step('what may be given is laid down by a paper from a day on', async () => {
    await part(page, '救助标准', '慰问救助标准');
    await expect(page.getByText('还没有登记本局的标准')).toBeVisible();
    await look('机制保障 救助标准样例');
    await page.getByRole('button', { name: '登记标准' }).click();
    await inDrawer(page, '登记慰问救助标准', async (drawer) => {
      await drawer.getByLabel('依据文号').fill('虚公发〔2026〕1号');
      await drawer.getByLabel('登记理由').fill('按本局文件首次登记');
      await drawer.getByRole('button', { name: '添加限额' }).click();
      await drawer.getByLabel('第1行限额', { exact: true }).fill('3000');
      await drawer.getByLabel('资金来源').fill('维权慰问专项经费');
      await drawer.getByLabel('资金来源').press('Enter');
      await drawer.getByLabel('首次联系').fill('12');
      await drawer.getByLabel(/^回访/u).fill('30');
      await drawer.getByLabel(/^回访/u).press('Enter');
      await expect(drawer.getByText('人民币叁仟元整')).toBeVisible();
      await look('机制保障 登记标准');
    });
    const now = page.getByRole('region', { name: '今天有效的标准' });
    await expect(now).toContainText('虚公发〔2026〕1号');
    await expect(now).toContainText('慰问每人不超过 ¥3,000.00（人民币叁仟元整）');
    await look('机制保障 救助标准');
    await goTo(page, '工作台');
    await expect(page.getByRole('region', { name: '今日值班' })).toContainText('10000000001');
    await look('工作台 今日值班');
    await goTo(page, '启动新案件');
    await expect(page.getByRole('region', { name: '今日值班' })).toContainText('测试督察长巳');
    await expect(page.getByRole('region', { name: '今日值班' })).toContainText('10000000001');
    await look('启动 今日值班');
    await goTo(page, '机制保障');
  });

  await test.step('how the recorders of this bureau name their files, tried on a real name while it is typed', async () => {
    await part(page, '命名规则', '导入命名规则');
    await page.getByRole('button', { name: '登记规则' }).click();
    await inDrawer(page, '登记导入命名规则', async (drawer) => {
      await drawer.getByLabel('名称').fill('本局甲型执法记录仪');
      await drawer.getByLabel('命名规则').fill('{设备}_{警号}_{日期}{时间}_{序号}');
      await drawer.getByLabel('用一个真实的文件名试一试').fill('DSJ-0012_000001_20260324203000_0005.mp4');
      await expect(drawer.getByText('读出：警号000001，设备DSJ-0012')).toBeVisible();
      await drawer.getByLabel('依据').fill('该型记录仪说明书');
      await look('机制保障 登记命名规则');
    });
    await expect(page.getByRole('row').filter({ hasText: '本局甲型执法记录仪' })).toContainText('{警号}');
    await look('机制保障 命名规则');
  });

  await test.step('what is foreseen of a duty that lies ahead is written before it', async () => {
    await part(page, '风险评估', '事前风险评估');
    await page.getByRole('button', { name: '登记评估' }).click();
    await inDrawer(page, '登记事前风险评估', async (drawer) => {
      await drawer.getByLabel('单位').fill('示例派出所');
      await drawer.getByLabel('勤务', { exact: true }).fill('夜间酒驾查处，示例路口');
      for (const name of ['夜间、偏僻、视线差', '执法记录仪全程开启'])
        await drawer.getByRole('checkbox', { name }).check();
      await look('机制保障 登记评估');
    });
    await expect(page.getByRole('row').filter({ hasText: '夜间酒驾查处' })).toContainText('示例派出所');
    await look('机制保障 风险评估');
  });

  await test.step('four classes', async () => {
    await part(page, '培训登记');
    await page.getByRole('button', { name: '2018年以来' }).click();
    for (const [day, kind, topic, count] of trainings) {
      await page.getByRole('button', { name: '登记培训' }).click();
      await inDrawer(page, '登记培训', async (drawer) => {
        await typeTime(drawer.getByLabel('培训日期'), day);
        await choose(page, drawer.getByLabel('种类'), kind);
        await drawer.getByLabel('主题').fill(topic);
        await drawer.getByLabel('授课人').fill('测试教官庚');
        await drawer.getByRole('button', { name: '添加单位' }).click();
        await drawer.getByLabel('第1行单位').fill('示例派出所');
        await drawer.getByLabel('第1行人数').fill(count);
        await drawer.getByLabel('针对的其他规律特点').fill('夜间接处警时暴力袭击多发。');
      });
      await expect(page.getByRole('row').filter({ hasText: topic })).toHaveCount(1);
    }
    await look('机制保障 培训');
  });

  await test.step('four purchases; more handed out than bought is refused', async () => {
    await part(page, '装备登记');
    for (const [day, kind, quantity, price] of purchases) {
      await page.getByRole('button', { name: '登记装备' }).click();
      await inDrawer(page, '登记装备', async (drawer) => {
        await choose(page, drawer.getByLabel('装备种类'), kind);
        await drawer.getByLabel('数量（件）', { exact: true }).fill(quantity);
        await drawer.getByLabel('单价').fill(price);
        await typeTime(drawer.getByLabel('购置日期'), day);
      });
      await expect(page.getByRole('row').filter({ hasText: kind })).toHaveCount(1);
    }
    await page.getByRole('button', { name: '执法记录仪' }).click();
    await inDrawer(page, '修改装备登记', async (drawer) => {
      await drawer.getByRole('button', { name: '添加单位' }).click();
      await drawer.getByLabel('第1行单位').fill('示例派出所');
      await drawer.getByLabel('第1行数量（件）').fill('16');
      await typeTime(drawer.getByLabel('第1行日期'), '2026-02-03');
      await look('机制保障 登记装备');
      await drawer.getByRole('button', { name: '保存' }).click();
      await expect(drawer.getByText('“配发数量”合计16件，多于购置的15件')).toBeVisible();
      await drawer.getByLabel('第1行数量（件）').fill('10');
    });
    await expect(page.getByText('已配发 10件，库存 5件')).toBeVisible();
    await look('机制保障 装备');
  });

  const sentence =
    '2018年以来共举办各类业务技能培训班4期，参训民警300人（次）；共投入10万元，为基层一线执法单位统一购置防刺背心、伸缩防暴钢叉、防割手套、执法记录仪等防护装备。';
  await test.step('the sentence, and what each number is made of', async () => {
    await page.getByText('年度汇总', { exact: true }).click();
    await expect(page.getByText(sentence)).toBeVisible();
    for (const [year, sessions, people, money] of [
      ['2024年', '1期', '80人（次）', '¥30,000.00'],
      ['2025年', '2期', '130人（次）', '¥40,000.00'],
      ['2026年', '1期', '90人（次）', '¥30,000.00'],
    ] as const) {
      const row = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: year }) });
      for (const words of [sessions, people, money]) await expect(row).toContainText(words);
    }
    await look('机制保障 年度汇总');
    await page.getByRole('button', { name: /^参训 300人（次）/u }).click();
    const sources = page.getByRole('dialog');
    await expect(sources.getByRole('listitem')).toHaveCount(4);
    await look('机制保障 数字来源');
    await page.keyboard.press('Escape');
    await expect(sources).toHaveCount(0);
  });

  await test.step('the statistics paper carries that very sentence', async () => {
    await page.evaluate(() => (window.print = () => undefined));
    const made = page.waitForResponse((answer) => answer.url().includes('report/'));
    await page.getByRole('button', { name: '打印统计报表' }).click();
    const bytes = await page.evaluate(
      async (address) => [...new Uint8Array(await (await fetch(address)).arrayBuffer())],
      (await made).url(),
    );
    const text = (await pagesOf(Buffer.from(bytes))).map((one) => one.text).join('');
    expect(text).toContain(sentence.normalize('NFKC'));
    expect(text).toContain('¥30,000.00');
    expect(text).toContain('执法记录仪规范使用');
  });

  await test.step('the statistics leave as a table with codes beside the words', async () => {
    await page.getByRole('button', { name: '另存统计报表' }).click();
    await page.getByRole('menuitem', { name: /Excel/u }).click();
    const question = page.getByRole('dialog');
    const saving = page.waitForEvent('download');
    await question.getByRole('button', { name: '另存', exact: true }).click();
    const [sheet] = await readXlsxFile(await readFile(await (await saving).path()));
    expect(sheet?.data[0]?.slice(0, 3)).toEqual(['栏目', '代码', '项目']);
    expect(sheet?.data.at(-1)?.[2]).toContain('待核');
  });

  await test.step('a register leaves as a table with its totals', async () => {
    await part(page, '装备登记');
    await page.getByRole('button', { name: '另存登记' }).click();
    await page.getByRole('menuitem', { name: /Excel/u }).click();
    const question = page.getByRole('dialog');
    const saving = page.waitForEvent('download');
    await question.getByRole('button', { name: '另存', exact: true }).click();
    const [sheet] = await readXlsxFile(await readFile(await (await saving).path()));
    expect(sheet?.data.at(-1)?.slice(0, 5)).toEqual(['合计', '4批', 325, null, 100_000]);
  });

  await test.step('an ended contract is named', async () => {
    await part(page, '签约律所');
    await page.getByRole('button', { name: '登记律所' }).click();
    await inDrawer(page, '登记律所', async (drawer) => {
      await drawer.getByLabel('律所名称').fill('虚构律师事务所');
      await drawer.getByLabel('执业许可证号').fill('39999202600000001');
      await typeTime(drawer.getByLabel('签约开始日'), '2024-01-01');
      await typeTime(drawer.getByLabel('签约截止日'), '2025-12-31');
      await drawer.getByRole('button', { name: '添加律师' }).click();
      await drawer.getByLabel('第1行姓名').fill('测试律师辛');
      await drawer.getByLabel('第1行执业证号').fill('19999202600000001');
    });
    await expect(page.getByText('虚构律师事务所的签约期已于2025-12-31届满')).toBeVisible();
    await look('机制保障 律所');
  });

  const said = '2018年以来发生3起涉警案件，先后有9名民警、辅警受到不同程度伤害，处理不法侵害人员4名。';
  await test.step('with the ledgers of three years the report’s own sentence stands, and prints', async () => {
    await writeFile(join(folders.stick, '台账包_示例派出所.json'), stationPack('示例派出所', threeYears));
    await goTo(page, '台账统计');
    await page.getByText('各单位', { exact: true }).click();
    await chooseOnStick(page, '台账包_示例派出所.json');
    await page.getByRole('button', { name: '核对签名并并入' }).click();
    await expect(page.getByText(/已并入示例派出所的台账包，共3起：新增3起/u)).toBeVisible();
    await page.getByText('统计分析', { exact: true }).click();
    await page.getByRole('button', { name: '2018年以来' }).click();
    await expect(page.getByText(said)).toBeVisible();
    await look('台账统计 三年');
    const musts = page.getByRole('region', { name: '执法记录仪五必' });
    await musts.getByRole('button', { name: '示例派出所出警必带不清楚3起' }).click();
    const counted = page.getByRole('dialog', { name: /示例派出所：出警必带，不清楚，3起/u });
    await expect(counted.getByRole('listitem')).toHaveCount(3);
    await look('台账统计 五必来源');
    await page.keyboard.press('Escape');
    await expect(counted).toHaveCount(0);
    await musts.scrollIntoViewIfNeeded();
    await look('台账统计 五必');
    const pdf = await printsTo(page, () => page.getByRole('button', { name: '打印统计' }).click());
    await keepPdf('维权工作统计', pdf);
    const figures = (await pagesOf(pdf)).map((one) => one.text).join('');
    expect(figures).toContain(said.normalize('NFKC'));
    expect(figures).toContain('情形、岗位风险评估');
    expect(figures).toContain('执法记录仪五必');
    expect(figures).toContain('执法环节共3起现场处置267%');
    expect(figures).toContain('场所类型共3起');
  });

  await test.step('the ledger of the three years prints with that sentence, and the statistics count the same', async () => {
    await page.evaluate(() => (window.print = () => undefined));
    await page.getByText('台账', { exact: true }).click();
    const made = page.waitForResponse((answer) => answer.url().includes('ledgerSheet/'));
    await page.getByRole('button', { name: '打印台账' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '打印台账' }).click();
    const ledger = await printed(page, (await made).url());
    await keepPdf('维权案件工作台账 三年', ledger);
    const words = (await pagesOf(ledger)).map((one) => one.text).join('');
    for (const part of [said, '合计3起', '示例派出所台账包']) expect(words).toContain(part.normalize('NFKC'));
    await goTo(page, '机制保障');
    await page.getByRole('button', { name: '2018年以来' }).click();
    const report = page.waitForResponse((answer) => answer.url().includes('report/'));
    await page.getByRole('button', { name: '打印统计报表' }).click();
    const statistics = await pagesOf(await printed(page, (await report).url()));
    expect(statistics.map((one) => one.text).join('')).toContain(said.normalize('NFKC'));
  });
});

/** What was sent to the printer. */
async function printed(page: Page, url: string): Promise<Buffer> {
  const bytes = await page.evaluate(
    async (address) => [...new Uint8Array(await (await fetch(address)).arrayBuffer())],
    url,
  );
  return Buffer.from(bytes);
}
