import type { Locator, Page } from '@playwright/test';
import { samplePeople } from '#cli/sample/samplePeople.ts';
import { expect } from './app.ts';
import { test } from './sampleVault.ts';
import { changeTo, enter, lock } from './steps/door.ts';
import { choose, inDrawer, openTab, typeTime } from './steps/form.ts';
import { makeAndRead } from './steps/guided.ts';
import { lookWith } from './steps/look.ts';
import { goTo, openFirstCase } from './steps/navigation.ts';

test.use({ viewport: { width: 1366, height: 768 } });

test('the whole care of a case is recorded through the screens, and its papers are made', async ({
  page,
  driver,
}) => {
  test.setTimeout(600_000);
  const look = lookWith(page, driver);
  await enter(page, samplePeople.rightsOffice.loginName, samplePeople.rightsOffice.password);
  await openFirstCase(page);
  const tab = await openTab(page, '慰问保障');
  await tab.getByText('救治', { exact: true }).click();
  const person = tab.getByRole('article', { name: '民警甲的救治' });

  await test.step('treatment goes on, with what it cost, and what no wound shows', async () => {
    await person.getByRole('button', { name: '救治记录' }).click();
    await inDrawer(page, '救治记录：民警甲', async (drawer) => {
      await drawer.getByLabel('送往医院').fill('虚构市中心医院');
      await drawer.getByLabel('护送人', { exact: true }).fill('测试民警丙');
      await drawer.getByRole('checkbox', { name: '优先急诊' }).check();
      await drawer.getByRole('button', { name: '添加救治记录' }).click();
      await choose(page, drawer.getByLabel('第3条事项'), '门诊复查');
      await drawer.getByLabel('第3条诊断').fill('左前臂咬伤，愈合良好');
      await drawer.getByLabel('第3条费用').fill('30.05');
      await drawer.getByRole('button', { name: '添加影响' }).click();
      await drawer.getByLabel('第1项表现').fill('夜间易惊醒');
      await drawer.getByLabel('返岗日期').fill('2026-04-08');
      await drawer.getByLabel('返岗日期').press('Tab');
      await drawer.getByText('轻便勤务', { exact: true }).click();
      await look('救治 记录');
    });
    await expect(person).toContainText('已知费用合计 ¥739.95（人民币柒佰叁拾玖元玖角伍分）');
    await expect(person).toContainText('夜间易惊醒');
  });

  await test.step('a mark on the body names its diagnosis and its photograph', async () => {
    await person.getByRole('button', { name: '体表标记' }).click();
    await inDrawer(page, '体表标记：民警甲', async (drawer) => {
      await drawer.getByRole('button', { name: '左前臂（前面）' }).click();
      await drawer.getByLabel('第1处所见').fill('弧形咬痕，皮肤破损');
      await drawer.getByLabel('第1处对应诊断').fill('左前臂咬伤，皮肤破损');
      await drawer.getByLabel('第1处对应诊断').press('Tab');
      await choose(page, drawer.getByLabel('第1处证据'), /^证据1 /u);
      await drawer.getByText('体表标记：民警甲').click();
      await look('救治 体表标记');
    });
    await expect(person).toContainText('左前臂（前面）：弧形咬痕，皮肤破损');
    await look('救治 逐人');
  });

  await test.step('a visit is planned, is late until it is made, and is made by a visit of that level alone', async () => {
    await tab.getByText('慰问救助', { exact: true }).click();
    await tab.getByRole('button', { name: '计划看望' }).click();
    await inDrawer(page, '计划看望', async (drawer) => {
      await drawer.getByText('市局', { exact: true }).click();
      await drawer.getByRole('checkbox', { name: '民警甲' }).check();
      await typeTime(drawer.getByLabel('计划日期'), '2026-03-26');
      await drawer.getByLabel('责任人').fill('测试维权民警未');
      await drawer.getByLabel('谁去').fill('市局维权办负责人');
      await look('慰问 计划看望');
    });
    const plan = tab.getByRole('row', { name: /市局维权办负责人.*测试维权民警未/u });
    await expect(plan).toContainText('已过日期，没有看望');
    await look('慰问 看望计划');
    await plan.getByRole('button', { name: '市局 2026-03-26' }).click();
    await inDrawer(page, '看望计划', async (drawer) => {
      await choose(page, drawer.getByLabel('完成于哪次慰问'), '2026-03-25 本局慰问');
      await drawer.getByRole('button', { name: /^保存/u }).click();
      await expect(drawer.getByText('那次慰问不是这个层级的', { exact: false })).toBeVisible();
      await choose(page, drawer.getByLabel('完成于哪次慰问'), '2026-03-26 市局慰问');
    });
    await expect(plan).toContainText('已看望');
  });

  await test.step('the family is taken down once, and a second time is refused', async () => {
    const register = async (relation: string) => {
      await tab.getByRole('button', { name: '登记家属' }).click();
      const drawer = page.getByRole('dialog', { name: '登记家属' });
      await drawer.getByLabel('姓名').fill('测试家属子');
      await drawer.getByLabel('与本人关系').fill(relation);
      await drawer.getByLabel('联系电话').fill('0900-1400002');
      return drawer;
    };
    const first = await register('配偶');
    await look('慰问 登记家属');
    await first.getByRole('button', { name: /^保存/u }).click();
    const row = tab.getByRole('row', { name: /测试家属子.*民警甲的配偶/u });
    await expect(row).toContainText('0900-1400002');
    const again = await register('妻子');
    await again.getByRole('button', { name: /^保存/u }).click();
    await expect(again.getByText('已经有这个姓名', { exact: false })).toBeVisible();
    await again.getByRole('button', { name: /取\s*消/u }).click();
    await page.getByRole('button', { name: '放弃并关闭' }).click();
    await expect(again).toBeHidden();
    await row.scrollIntoViewIfNeeded();
    await look('慰问 家属');
  });

  await test.step('money is applied for; a sum that does not agree is refused and nothing typed is lost', async () => {
    await tab.getByRole('button', { name: '申请慰问救助' }).click();
    await inDrawer(page, '申请慰问救助', async (drawer) => {
      await drawer.getByLabel('事由').fill('执行职务受伤，给予慰问');
      await choose(page, drawer.getByLabel('资金来源'), '维权慰问专项经费');
      await drawer.getByRole('checkbox', { name: '民警甲' }).check();
      await drawer.getByRole('checkbox', { name: '民警乙' }).check();
      await drawer.getByLabel('民警甲慰问金').fill('1000');
      await drawer.getByLabel('民警乙慰问金').fill('1000');
      await drawer.getByLabel('慰问金合计').fill('1900');
      await drawer.getByRole('button', { name: /^保存/u }).click();
      await expect(drawer.getByText(/慰问金合计填写¥1,900.00，各行相加是¥2,000.00/u)).toBeVisible();
      await look('慰问救助 合计不一致');
      await drawer.getByLabel('慰问金合计').fill('2000');
      await expect(drawer.getByText(/人民币贰仟元整/u)).toBeVisible();
    });
    await expect(tab.getByRole('row', { name: /待审批/u })).toContainText('人民币贰仟元整');
  });

  await test.step('nobody approves what he applied for; 督察长 does, and a proxy signs', async () => {
    await approve(page, tab);
    await expect(page.getByText('申请人和受领人不能审批这份申请', { exact: true })).toBeVisible();
    await look('慰问救助 自己不能审批');
    await page.getByRole('button', { name: /取\s*消/u }).click();
    await lock(page, samplePeople.rightsOffice.name);
    const { inspectorateChief } = samplePeople;
    await changeTo(page, inspectorateChief.loginName, inspectorateChief.password);
    await openFirstCase(page);
    await openTab(page, '慰问保障');
    await approve(page, tab);
    const row = tab.getByRole('row', { name: /已同意，待签收/u });
    await row.getByRole('button', { name: '签收' }).click();
    await inDrawer(page, '慰问金（品）签收', async (drawer) => {
      await drawer.getByRole('checkbox', { name: '由他人代领' }).check();
      await choose(page, drawer.getByLabel('代领人'), '测试家属子（配偶）');
      await expect(drawer.getByLabel('与本人关系')).toHaveValue('配偶');
      await look('慰问救助 签收');
    });
    await expect(tab.getByRole('row', { name: /已签收1人，有代领/u })).toBeVisible();
    await look('慰问救助');
  });

  await test.step('contact, needs and the outcome are taken down', async () => {
    await tab.getByText('回访和诉求', { exact: true }).click();
    await tab.getByRole('button', { name: '记录联系' }).click();
    await inDrawer(page, '记录联系', async (drawer) => {
      await drawer.getByLabel('联系人').fill('测试维权民警未');
      await choose(page, drawer.getByLabel('属于哪次回访'), '180日回访');
      await drawer.getByLabel('情况').fill('恢复良好，已返岗');
      await drawer.getByText('谢绝', { exact: true }).click();
      await look('回访 记录联系');
    });
    await tab.getByRole('button', { name: '记录诉求' }).click();
    await inDrawer(page, '记录诉求', async (drawer) => {
      await drawer.getByRole('textbox', { name: /困难诉求/u }).fill('希望协调后续门诊复查');
      await drawer.getByLabel('责任人').fill('测试维权民警未');
      await look('回访 记录诉求');
    });
    await tab
      .getByRole('row', { name: /民警甲.*没有告知/u })
      .getByRole('button', { name: '告知' })
      .click();
    await inDrawer(page, '告知办理结果：民警甲', async (drawer) => {
      await drawer.getByText('家属', { exact: true }).click();
      await choose(page, drawer.getByLabel('告知哪位家属'), '测试家属子（配偶）');
      await drawer.getByLabel('告知人').fill('测试维权民警未');
      await look('回访 告知家属');
      await drawer.getByLabel('告知内容').fill('两名违法嫌疑人已依法处理');
    });
    await expect(tab.getByRole('row', { name: /民警甲.*两名违法嫌疑人已依法处理/u })).toBeVisible();
    await expect(
      tab.getByRole('row', { name: /家属测试家属子（配偶），由测试维权民警未告知/u }),
    ).toBeVisible();
    await look('回访和诉求');
  });

  await test.step('a plan nobody kept is late on the desk and in the calendar', async () => {
    await tab.getByText('慰问救助', { exact: true }).click();
    await tab.getByRole('button', { name: '计划看望' }).click();
    await inDrawer(page, '计划看望', async (drawer) => {
      await drawer.getByText('省厅', { exact: true }).click();
      await drawer.getByRole('checkbox', { name: '民警甲' }).check();
      await typeTime(drawer.getByLabel('计划日期'), '2026-03-24');
      await drawer.getByLabel('责任人').fill('测试维权民警未');
      await drawer.getByLabel('谁去').fill('省厅维权办');
    });
    await goTo(page, '工作台');
    await expect(page.getByText('计划看望（省厅2026年3月24日，民警甲）').first()).toBeVisible();
    await look('工作台 计划看望逾期');
    await page.getByRole('link', { name: '期限日历', exact: true }).first().click();
    await expect(page.getByText('计划看望（省厅2026年3月24日，民警甲）').first()).toBeVisible();
    await look('期限日历 计划看望逾期');
    await openFirstCase(page);
  });

  await test.step('the papers carry what was recorded', async () => {
    let said = '';
    // The first application is the sample's own.
    for (const paper of ['W05', 'W06', 'C01', 'C02', 'C03', '签收表（本局慰问第2份）'])
      said += await makeAndRead(page, [paper]);
    await look('慰问保障 文书');
    for (const words of [
      '¥739.95',
      '左前臂（前面）弧形咬痕，皮肤破损（证据1）',
      '夜间易惊醒',
      '人民币贰仟元整',
      '测试家属子，配偶',
      '第二联：维权办存',
      '慰问信',
      '督察长己',
    ])
      expect(said).toContain(words.normalize('NFKC'));
  });
});

/** Grants the application that waits. */
async function approve(page: Page, tab: Locator): Promise<void> {
  await tab
    .getByRole('row', { name: /待审批/u })
    .getByRole('button', { name: '审批' })
    .click();
  const dialog = page.getByRole('dialog', { name: '审批慰问救助申请' });
  await dialog.getByText('同意', { exact: true }).click();
  await dialog.getByLabel('理由').fill('符合本局标准');
  await dialog.getByRole('button', { name: '记录审批' }).click();
}
