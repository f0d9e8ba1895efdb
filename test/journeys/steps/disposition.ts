import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import { choose, inDrawer, openTab } from './form.ts';

/** The facts about one person; what nobody knows yet stays unanswered. */
export async function answerFacts(page: Page): Promise<void> {
  const person = await openPerson(page);
  const duties = person.getByRole('radiogroup', { name: '当时是否在执行职务' });
  await expect(duties).toHaveCount(2);
  for (const duty of await duties.all()) await duty.getByText('正在执行职务', { exact: true }).click();
  for (const act of ['撕咬', '拳打脚踢', '辱骂、侮辱'])
    await person.getByRole('checkbox', { name: act }).check();
  await answer(person, '上面已经是全部行为', '是');
  await answer(person, '实际阻碍了执行职务', '是');
  await person.getByRole('button', { name: /聚众/u }).click();
  await answer(person, '属于聚众', '否');
  await answer(person, '本人在其中的作用', '直接动手');
  await person.getByRole('button', { name: /执法是否规范/u }).click();
  for (const fact of ['有法定职权', '着制式服装或者出示证件', '已口头警告、责令停止', '及时救助受伤人员'])
    await answer(person, fact, '是');
  // How gravely the enforcement was at fault is not the case officer's to say.
  await expect(person.getByRole('heading', { name: '执法过错认定' })).toBeVisible();
  await expect(person.getByRole('button', { name: '认定执法过错' })).toHaveCount(0);
  await person.getByRole('button', { name: /行为人情况/u }).click();
  await answer(person, '醉酒', '是');
  await answer(person, '精神状态有疑问', '否');
  await person.getByRole('button', { name: '保存事实并重新评估' }).click();
  await expect(person.getByText('已保存', { exact: true })).toBeVisible();
  await expect(page.getByRole('tab', { name: '违法嫌疑人A（待决定）' })).toBeVisible();
}

/** What the facts carry, on which articles, and what is still missing; then what people decided. */
export async function weighAndDecide(page: Page): Promise<void> {
  const person = await openPerson(page);
  const proposal = person.getByRole('complementary', { name: '拟处理意见' });
  await expect(proposal.getByText('主导意见', { exact: true })).toBeVisible();
  await expect(proposal.getByRole('heading', { name: '依据' }).first()).toBeVisible();
  await expect(proposal.getByText(/《.+》第.+条/u).first()).toBeVisible();
  await expect(proposal.getByRole('heading', { name: '还缺的事实' }).first()).toBeVisible();
  await person.getByRole('button', { name: '记录决定' }).click();
  await inDrawer(page, '对违法嫌疑人A的处置决定', async (drawer) => {
    await choose(page, drawer.getByLabel('定性'), /（主导意见）$/u);
    await choose(page, drawer.getByLabel('措施'), '传唤到案、继续侦查（暂不拘留）');
    await drawer
      .getByLabel('理由')
      .fill('现场视频和陈述相互印证；伤情鉴定意见作出前暂不拘留，经专案组集体研究。');
    await drawer.getByLabel('批准人', { exact: true }).fill('督察长己');
  });
  await expect(page.getByRole('tab', { name: '违法嫌疑人A（已决定）' })).toBeVisible();
}

/** What is asked and proposed about one person. */
export async function openPerson(page: Page, name = '违法嫌疑人A'): Promise<Locator> {
  await openTab(page, '定性处置');
  const ofPerson = new RegExp(`^${name}`, 'u');
  await page.getByRole('tab', { name: ofPerson }).click();
  return page.getByRole('tabpanel', { name: ofPerson });
}

/** Presses one answer to one question and sees it taken. */
export async function answer(person: Locator, fact: string, said: string): Promise<void> {
  const group = person.getByRole('radiogroup', { name: fact, exact: true });
  await group.getByText(said, { exact: true }).click();
  await expect(group.getByRole('radio', { name: said, exact: true })).toBeChecked();
}
