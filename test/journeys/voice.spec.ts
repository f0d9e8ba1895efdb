import { samplePeople } from '#cli/sample/samplePeople.ts';
import type { Page } from '@playwright/test';
import { expect } from './app.ts';
import { test } from './sampleVault.ts';
import { enter } from './steps/door.ts';
import { wordsOfFinal } from './steps/finalPaper.ts';
import { choose, inDrawer, openTab, typeTime } from './steps/form.ts';
import { lookWith } from './steps/look.ts';
import { goTo, openFirstCase } from './steps/navigation.ts';

test.use({ viewport: { width: 1366, height: 768 } });

test('an officer gets a lawyer, and is warned before a deal bars the suit', async ({ page, driver }) => {
  test.setTimeout(480_000);
  const look = lookWith(page, driver);
  await enter(page, samplePeople.rightsOffice.loginName, samplePeople.rightsOffice.password);
  await registerFirm(page);
  await openFirstCase(page);
  const tab = await openTab(page, '慰问保障');
  await tab.getByText('法律援助', { exact: true }).click();

  await test.step('asked for, approved, and a lawyer of the register is named', async () => {
    await tab.getByRole('button', { name: '申请法律援助' }).click();
    await inDrawer(page, '申请法律援助', async (drawer) => {
      await drawer.getByText('民警甲', { exact: true }).click();
      await choose(page, drawer.getByLabel('请求事项'), '法律咨询');
      await drawer.getByLabel('事由').fill('被咬伤后，想知道怎样主张赔偿。');
      await typeTime(drawer.getByLabel('申请时间'), '2026-03-25 09:00');
      await drawer.getByRole('button', { name: '填写审批意见' }).click();
      await drawer.getByText('同意', { exact: true }).click();
      await drawer.getByLabel('审批人').fill('测试督察长巳');
      await typeTime(drawer.getByLabel('审批时间'), '2026-03-25 10:00');
      await drawer.getByRole('button', { name: '填写指派律师' }).click();
      await choose(page, drawer.getByLabel('律师', { exact: true }), '虚构律师事务所 测试律师申');
      await typeTime(drawer.getByLabel('指派时间'), '2026-03-25 11:00');
      await look('法律援助 申请和指派');
      await drawer.getByRole('button', { name: /^保存/u }).click();
      await expect(drawer.getByText(/涉案材料给律师之前须先签/u)).toBeVisible();
      await drawer.getByRole('checkbox', { name: '律师已签署保密承诺' }).check();
    });
    await expect(tab.getByRole('row', { name: /已指派测试律师申/u })).toContainText('法律咨询');
  });

  await test.step('talks and the opinion are taken down', async () => {
    await tab.getByRole('button', { name: '民警甲', exact: true }).click();
    await inDrawer(page, '办理法律援助', async (drawer) => {
      await drawer.getByRole('button', { name: '添加咨询' }).click();
      await typeTime(drawer.getByLabel('第1次咨询时间'), '2026-03-26 15:00');
      await drawer.getByLabel('第1次律师', { exact: true }).fill('测试律师申');
      await drawer.getByLabel('第1次咨询事项').fill('附带民事诉讼的范围');
      await drawer.getByLabel('第1次律师意见').fill('医疗费、误工费可以主张，精神损失一般不予受理。');
      await drawer.getByRole('button', { name: '填写法律意见' }).click();
      await typeTime(drawer.getByLabel('出具时间'), '2026-03-27 09:00');
      await drawer.getByLabel('咨询的问题').fill('怎样主张赔偿');
      await drawer.getByLabel('审阅的材料').fill('诊断证明、医疗费票据');
      await drawer.getByLabel('事实', { exact: true }).fill('2026年3月24日处警时被咬伤左前臂。');
      await drawer.getByLabel('分析').fill('伤害由违法行为人造成，医疗费、误工费应当由其赔偿。');
      await drawer.getByLabel('结论和建议').fill('可以提起附带民事诉讼；达成协议的，履行之前先核对数额。');
      await look('法律援助 意见');
    });
    await expect(tab.getByRole('row', { name: /已出具意见/u })).toContainText('1次');
  });

  await test.step('a claim shows its traps while it is typed', async () => {
    await tab.getByRole('button', { name: '登记索赔' }).click();
    await inDrawer(page, '登记索赔', async (drawer) => {
      await drawer.getByText('民警甲', { exact: true }).click();
      await drawer.getByText('刑事附带民事诉讼', { exact: true }).click();
      await drawer.getByRole('button', { name: '添加损失' }).click();
      await choose(page, drawer.getByRole('combobox', { name: '第1项损失' }), '精神损失');
      await expect(drawer.getByText(/请求赔偿精神损失的，人民法院一般不予受理/u)).toBeVisible();
      await drawer.getByLabel('第1项金额').fill('2000');
      await drawer.getByRole('button', { name: '填写赔偿协议' }).click();
      await drawer.getByText('公安机关调解', { exact: true }).click();
      await expect(drawer.getByText(/履行前请核对数额/u)).toBeVisible();
      await typeTime(drawer.getByLabel('达成日期'), '2026-04-01');
      await drawer.getByLabel('协议金额').fill('1500');
      await drawer.getByText('全部履行', { exact: true }).click();
      await expect(drawer.getByText(/又提起附带民事诉讼的，人民法院不予受理/u)).toBeVisible();
      await look('法律援助 索赔');
    });
    await expect(tab.getByRole('row', { name: /刑事附带民事诉讼/u })).toContainText('人民法院不予受理');
    await look('法律援助');
  });

  await test.step('the application and the opinion are locked, and say what was taken down', async () => {
    const asked = await wordsOfFinal(page, 'D06');
    for (const said of ['法律援助申请', '民警甲', '法律咨询', '被咬伤后,想知道怎样主张赔偿。', '测试律师申'])
      expect(asked).toContain(said);
    const opinion = await wordsOfFinal(page, 'D07');
    for (const said of [
      '虚构律师事务所法律意见书',
      '怎样主张赔偿',
      '诊断证明、医疗费票据',
      '2026年3月24日处警时被咬伤左前臂。',
      '伤害由违法行为人造成,医疗费、误工费应当由其赔偿。',
      '可以提起附带民事诉讼;达成协议的,履行之前先核对数额。',
      '99999999999999999',
      '2026年3月27日',
    ])
      expect(opinion).toContain(said);
    expect(opinion).not.toContain('草稿');
  });
});

test('a post is answered, and a name is cleared without naming anybody else', async ({ page, driver }) => {
  test.setTimeout(480_000);
  const look = lookWith(page, driver);
  await enter(page, samplePeople.rightsOffice.loginName, samplePeople.rightsOffice.password);
  await openFirstCase(page);
  const tab = await openTab(page, '慰问保障');
  await tab.getByText('舆情正名', { exact: true }).click();

  await test.step('a post with its capture; nobody clarifies what is not verified', async () => {
    await tab.getByRole('button', { name: '登记舆情' }).click();
    await inDrawer(page, '登记舆情', async (drawer) => {
      await typeTime(drawer.getByLabel('发现时间'), '2026-03-25 08:30');
      await drawer.getByLabel('平台').fill('虚构短视频平台');
      await drawer.getByLabel('账号').fill('虚构网友一');
      await drawer.getByLabel('网址').fill('https://video.example/1');
      await drawer.getByLabel('内容').fill('称民警先动手打人。');
      await drawer.getByLabel('传播情况').fill('阅读1200，转发30');
      await choose(page, drawer.getByLabel('截图等证据'), /^证据1 /u);
      await drawer.getByRole('button', { name: '填写处置决定' }).click();
      await choose(page, drawer.getByLabel('处置措施'), '发布澄清');
      await drawer.getByLabel('责任人').fill('测试民警丙');
      await drawer.getByLabel('决定人').fill('测试督察长巳');
      await typeTime(drawer.getByLabel('决定时间'), '2026-03-25 10:00');
      await drawer.getByRole('button', { name: /^保存/u }).click();
      await expect(drawer.getByText(/性质还是“待核”；请先核查/u)).toBeVisible();
      await drawer.getByText('不实', { exact: true }).click();
      await drawer.getByLabel('核查结论').fill('经核对执法记录仪视频，民警没有先动手。');
      await drawer.getByRole('button', { name: '添加跟踪' }).click();
      await typeTime(drawer.getByLabel('第1次跟踪时间'), '2026-03-26 09:00');
      await drawer.getByLabel('第1次跟踪情况').fill('平台已删除原视频。');
      await look('舆情 登记');
    });
    await expect(tab.getByRole('row', { name: /虚构短视频平台/u })).toContainText('固定1份');
  });

  await test.step('what is held against the officer is checked and found untrue', async () => {
    await expect(tab.getByText(/本案登记的是“暴力袭击”/u)).toBeVisible();
    await tab.getByRole('button', { name: '登记反映' }).click();
    await inDrawer(page, '登记反映', async (drawer) => {
      await drawer.getByText('民警甲', { exact: true }).click();
      await typeTime(drawer.getByLabel('收到日期'), '2026-03-26');
      await drawer.getByLabel('反映渠道').fill('网络');
      await drawer.getByLabel('反映的问题').fill('反映民警先动手打人。');
      await drawer.getByRole('button', { name: '填写核查' }).click();
      await drawer.getByLabel('核查人').fill('测试民警丙');
      await typeTime(drawer.getByLabel('核查日期'), '2026-03-27');
      await drawer.getByLabel('核查经过').fill('调取执法记录仪视频，民警没有先动手。');
      await drawer.getByRole('button', { name: '填写结论' }).click();
      await drawer.getByText('不属实', { exact: true }).click();
      await drawer.getByLabel('审批人').fill('测试督察长巳');
      await typeTime(drawer.getByLabel('结论日期'), '2026-03-28');
      await drawer.getByLabel('结论的依据').fill('执法记录仪视频。');
      await look('正名 登记反映');
    });
  });

  await test.step('the public version names nobody before it can be made', async () => {
    await tab.getByRole('button', { name: '写澄清通知' }).click();
    await inDrawer(page, '写澄清通知', async (drawer) => {
      await drawer.getByText('社会', { exact: true }).click();
      await drawer.getByLabel('主送').fill('社会公众');
      await drawer.getByLabel('反映的问题').fill('网传民警甲先动手打人。');
      await drawer.getByLabel('核查结果').fill('经核查不属实。');
      await expect(drawer.getByText('还有1处能认出人的内容', { exact: false })).toBeVisible();
      await expect(drawer.locator('mark')).toHaveText('民警甲');
      await look('正名 澄清通知 指出姓名');
    });
    await expect(tab.getByText('不能制作：文中还有1处能认出人的内容：民警甲')).toBeVisible();
    await refusedPaper(page);
    await openTab(page, '慰问保障');
    await tab.getByRole('button', { name: '给社会：社会公众' }).click();
    await inDrawer(page, '修改澄清通知', async (drawer) => {
      await drawer.getByLabel('反映的问题').fill('网传我局民警先动手打人。');
      await expect(drawer.getByText(/没有找到能认出人的内容/u)).toBeVisible();
      await drawer.getByLabel('宣传部门同意人').fill('测试民警戊');
      await drawer.getByLabel('法制部门同意人').fill('测试民警己');
    });
    await expect(tab.getByText('可以制作')).toBeVisible();
  });

  await test.step('the locked notice tells the public what was found, and no name', async () => {
    const notice = await wordsOfFinal(page, 'D09');
    for (const said of ['社会公众:', '网传我局民警先动手打人。', '经核查不属实。', '社会'])
      expect(notice).toContain(said);
    expect(notice).not.toContain('民警甲');
    const posts = await wordsOfFinal(page, 'D08');
    for (const said of [
      '虚构短视频平台',
      '称民警先动手打人。',
      '不实',
      '平台已删除原视频。',
      '阅读1200,转发30;证据1',
    ])
      expect(posts).toContain(said);
    await openTab(page, '慰问保障');
  });

  await test.step('a step against an officer stands beside what protects them', async () => {
    await tab.getByRole('button', { name: '登记处理' }).click();
    await inDrawer(page, '登记处理', async (drawer) => {
      await drawer.getByText('民警甲', { exact: true }).click();
      await choose(page, drawer.getByLabel('处理', { exact: true }), '停止执行职务');
      await drawer.getByLabel('期限（日）').fill('90');
      await typeTime(drawer.getByLabel('决定日期'), '2026-03-28');
      await drawer.getByLabel('决定机关').fill('虚构市公安局示例分局');
      await expect(drawer.getByText(/登记的是90日，不符/u)).toBeVisible();
      await look('正名 履职保障');
    });
    await expect(tab.getByRole('row', { name: /停止执行职务90日/u })).toContainText('不符');
    await look('舆情正名');
  });
});

/** The paper tab refuses the notice and says why. */
async function refusedPaper(page: Page): Promise<void> {
  const papers = await openTab(page, '文书');
  await papers.getByRole('row').filter({ hasText: 'D09' }).first().getByRole('checkbox').check();
  await papers.getByRole('button', { name: '制作所选 1 种' }).click();
  await expect(papers.getByText(/文中还有1处能认出人的内容：民警甲/u)).toBeVisible({ timeout: 60_000 });
}

/** A firm under contract, so that there is a lawyer to name. */
async function registerFirm(page: Page): Promise<void> {
  await goTo(page, '机制保障');
  await page.getByText('签约律所', { exact: true }).first().click();
  await page.getByRole('button', { name: '登记律所' }).click();
  await inDrawer(page, '登记律所', async (drawer) => {
    await drawer.getByLabel('律所名称').fill('虚构律师事务所');
    await drawer.getByLabel('执业许可证号').fill('虚构许可0001');
    await typeTime(drawer.getByLabel('签约开始日'), '2026-01-01');
    await typeTime(drawer.getByLabel('签约截止日'), '2027-12-31');
    await drawer.getByRole('button', { name: '添加律师' }).click();
    await drawer.getByLabel('第1行姓名').fill('测试律师申');
    await drawer.getByLabel('第1行执业证号').fill('99999999999999999');
    await typeTime(drawer.getByLabel('第1行执业证有效期'), '2027-12-31');
  });
  await expect(page.getByRole('row').filter({ hasText: '虚构律师事务所' })).toHaveCount(1);
}
