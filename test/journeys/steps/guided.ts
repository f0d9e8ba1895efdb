import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import { answer, openPerson } from './disposition.ts';
import { choose, inDrawer, minutesAgo, openTab, pick, typeTime } from './form.ts';
import { goTo } from './navigation.ts';
import { wordsTakenOut } from './paper.ts';

/** What a caller says in the first minutes. */
export interface Call {
  readonly place: string;
  readonly kind: string;
  readonly brief: string;
  readonly officer: { readonly name: string; readonly badgeNumber: string; readonly hurt: string };
  readonly others: readonly string[];
}

/** Takes the call down without starting anything yet. */
export async function registerCase(page: Page, { place, kind, brief, officer, others }: Call): Promise<void> {
  await goTo(page, '启动新案件');
  await typeTime(page.getByLabel('发生时间'), minutesAgo(120));
  await page.getByLabel('发生地点').fill(place);
  await page.getByLabel('第1人姓名', { exact: true }).fill(officer.name);
  await page.getByLabel('第1人警号', { exact: true }).fill(officer.badgeNumber);
  await page.getByLabel('第1人单位', { exact: true }).fill('虚构区公安分局示例派出所');
  await page.getByLabel('第1人伤情', { exact: true }).fill(officer.hurt);
  await page.getByRole('radio', { name: kind, exact: true }).check();
  await page.getByLabel('简要经过').fill(brief);
  for (const [index, name] of others.entries()) {
    await page.getByRole('button', { name: '添加对方一人' }).click();
    await page.getByLabel(`对方第${index + 1}人姓名或者特征`).fill(name);
  }
  await page.getByRole('button', { name: '仅登记' }).click();
  await expect(page.getByRole('navigation', { name: '办理导引' })).toBeVisible();
  await expectStage(page, '登记');
}

/** The guide leads to the acceptance; what was found on the first look is written down and the gate passed. */
export async function acceptCase(page: Page, verification: string): Promise<void> {
  await guide(page)
    .getByRole('button', { name: /填写受理审查/u })
    .click();
  await inDrawer(page, '受理审查', async (drawer) => {
    await typeTime(drawer.getByLabel('收到时间'), minutesAgo(100));
    await drawer.getByLabel('初核情况').fill(verification);
    await expect(drawer.getByRole('radio', { checked: true })).toHaveCount(0);
    await pick(drawer, '属于');
    await pick(drawer, '受理');
  });
  await page.getByRole('button', { name: '受理…', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: /^受理：/u });
  await dialog.getByLabel('理由').fill('属于维权范围，同意受理。');
  await dialog.getByRole('button', { name: /^受\s?理$/u }).click();
  await expect(dialog).toBeHidden();
  await expectStage(page, '受理');
}

/** Starts the mechanism, which the guide names as the thing to do now. */
export async function startMechanism(page: Page, reason: string): Promise<void> {
  await guide(page)
    .getByRole('button', { name: /启动维权机制/u })
    .click();
  const dialog = page.getByRole('dialog', { name: '启动维权机制' });
  await dialog.getByRole('checkbox', { name: reason }).check();
  await dialog.getByRole('button', { name: '立即启动' }).click();
  await expect(dialog).toBeHidden();
  await expectStage(page, '启动');
}

/** One question and what was answered; a reason where people must judge. */
export type Told = readonly [fact: string, said: string, reason?: string];
export interface Asked {
  readonly acts: readonly string[];
  /** By the section they stand in. */
  readonly sections: Readonly<Record<string, readonly Told[]>>;
}

/** The facts about one person; what nobody was asked stays unknown. */
export async function tellFacts(page: Page, name: string, { acts, sections }: Asked): Promise<Locator> {
  const person = await openPerson(page, name);
  for (const act of acts) await person.getByRole('checkbox', { name: act, exact: true }).check();
  for (const [section, told] of Object.entries(sections)) {
    const fold = person.getByRole('button', { name: new RegExp(`^${section}(?: |$)`, 'u') });
    if ((await fold.getAttribute('aria-expanded')) !== 'true') await fold.click();
    for (const [fact, said, reason] of told) {
      await answer(person, fact, said);
      if (reason !== undefined) await person.getByLabel(`${fact}的理由`).fill(reason);
    }
  }
  await person.getByRole('button', { name: '保存事实并重新评估' }).click();
  await expect(person.getByText('已保存', { exact: true })).toBeVisible();
  return person;
}

/** One office finds how gravely the enforcement was at fault; without a reason it is not taken. */
export async function findNoFault(
  page: Page,
  { name, reasons, outcome }: { readonly name: string; readonly reasons: string; readonly outcome: string },
): Promise<void> {
  const person = await openPerson(page, name);
  await person.getByRole('button', { name: '认定执法过错' }).click();
  const drawer = page.getByRole('dialog', { name: `认定执法过错：${name}` });
  await pick(drawer, '无过错');
  await drawer.getByRole('button', { name: /^保\s?存/u }).click();
  await expect(drawer.getByText('请写明理由')).toBeVisible();
  await drawer.getByLabel('认定理由').fill(reasons);
  await drawer.getByRole('button', { name: /^保\s?存/u }).click();
  await expect(drawer).toBeHidden();
  await expect(person.getByText(outcome, { exact: true })).toBeVisible();
}

/** What the tool must say beside the facts before anybody decides. */
export interface Opinion {
  /** The leading track as its head reads. */
  readonly leading: RegExp;
  readonly missing: string;
  readonly warning: RegExp;
  /** A further track to look into. */
  readonly also?: RegExp;
}
export async function expectOpinion(
  person: Locator,
  { leading, missing, warning, also }: Opinion,
): Promise<void> {
  const opinion = person.getByRole('complementary', { name: '拟处理意见' });
  await expect(opinion.getByRole('button', { name: leading })).toHaveAttribute('aria-expanded', 'true');
  await expect(opinion.getByRole('heading', { name: '依据' }).first()).toBeVisible();
  if (also !== undefined) await opinion.getByRole('button', { name: also }).click();
  await expect(opinion.getByRole('listitem').filter({ hasText: missing }).first()).toBeVisible();
  await expect(opinion.getByRole('listitem').filter({ hasText: warning }).first()).toBeVisible();
}

/** What people decided about one person, with their reason and whoever approved. */
export interface Decision {
  readonly qualification: string | RegExp;
  readonly measure: string;
  readonly finality: '暂定' | '最终';
  /** What the drawer says while 最终 is chosen too early. */
  readonly notYet?: { readonly says: RegExp; readonly look: () => Promise<void> };
  readonly reason: string;
}
export async function decide(page: Page, name: string, decision: Decision): Promise<void> {
  const person = await openPerson(page, name);
  await person.getByRole('button', { name: '记录决定' }).click();
  await inDrawer(page, `对${name}的处置决定`, async (drawer) => {
    await choose(page, drawer.getByLabel('定性'), decision.qualification);
    await choose(page, drawer.getByLabel('措施'), decision.measure);
    if (decision.notYet !== undefined) {
      await pick(drawer, '最终');
      await expect(drawer.getByText(decision.notYet.says)).toBeVisible();
      await decision.notYet.look();
    }
    await pick(drawer, decision.finality);
    await drawer.getByLabel('理由').fill(decision.reason);
    await drawer.getByLabel('批准人', { exact: true }).fill('测试局长庚');
  });
  await expect(page.getByRole('tab', { name: `${name}（已决定）` })).toBeVisible();
}

/** Makes these papers; gives the words of the first, as they would be printed. */
export async function makeAndRead(page: Page, ids: readonly string[]): Promise<string> {
  const tab = await openTab(page, '文书');
  const row = (id: string) => tab.getByRole('row').filter({ hasText: id }).first();
  for (const id of ids) await row(id).getByRole('checkbox').check();
  await tab.getByRole('button', { name: `制作所选 ${ids.length} 种` }).click();
  await expect(tab.getByText(/已制作 \d+ 份文书，共 \d+ 页/u)).toBeVisible({ timeout: 90_000 });
  return wordsTakenOut(page, row(ids[0] ?? ''));
}

export function guide(page: Page): Locator {
  return page.getByRole('navigation', { name: '办理导引' });
}

async function expectStage(page: Page, stage: string): Promise<void> {
  await expect(page.getByLabel(`案件阶段：${stage}`)).toBeVisible();
}
