import { samplePeople } from '#cli/sample/samplePeople.ts';
import { expect } from './app.ts';
import { test } from './foundedVault.ts';
import { changeTo, enter, lock } from './steps/door.ts';
import { inDrawer, openTab, pick, typeTime } from './steps/form.ts';
import { openFirstCase } from './steps/navigation.ts';
import { openPerson } from './steps/disposition.ts';
import {
  acceptCase,
  decide,
  expectOpinion,
  findNoFault,
  guide,
  makeAndRead,
  registerCase,
  startMechanism,
  tellFacts,
} from './steps/guided.ts';
import { findWarning, readWholeGuide, tellGuardian } from './steps/factSteps.ts';
import { lookWith } from './steps/look.ts';
import { openCaseTo } from './steps/people.ts';
import type { Page } from '@playwright/test';

test.use({ viewport: { width: 1366, height: 768 } });

const lawful = [
  ['有法定职权', '是'],
  ['着制式服装或者出示证件', '是'],
  ['已口头警告、责令停止', '是'],
] as const;
const onDuty = [['当时是否在执行职务', '正在执行职务']] as const;

const alone = { reasons: '督察审看执法记录仪视频，程序规范。', outcome: '尚未由督察、法制共同认定。' };
/** What each office says of the first case. */
const joint = { reasons: '法制对照视频和笔录，依据和程序合法。', outcome: '无过错，督察、法制共同认定。' };

/** 法制 comes to the same PC, finds on its own, and 督察长 goes on. */
async function reviewerAgrees(page: Page, name: string): Promise<void> {
  const { legalReviewer, inspectorateChief } = samplePeople;
  await openCaseTo(page, legalReviewer.name);
  await lock(page, inspectorateChief.name);
  await changeTo(page, legalReviewer.loginName, legalReviewer.password);
  await openFirstCase(page);
  await findNoFault(page, { name, ...joint });
  await lock(page, legalReviewer.name);
  await changeTo(page, inspectorateChief.loginName, inspectorateChief.password);
  await openFirstCase(page);
}

test('a newcomer is led through three different cases to lawful, documented decisions', async ({
  page,
  driver,
}) => {
  test.setTimeout(400_000);
  const look = lookWith(page, driver);
  const { loginName, password } = samplePeople.inspectorateChief;
  await enter(page, loginName, password);

  await test.step('袭警: two offenders, one a minor, the appraisal still out', async () => {
    await registerCase(page, {
      place: '虚构区测试路1号',
      kind: '暴力袭击',
      brief: '测试民警甲处置纠纷时表明身份并责令停止，被违法嫌疑人A咬伤左前臂，被少年B拳打面部。',
      officer: { name: '测试民警甲', badgeNumber: '990001', hurt: '左前臂咬伤，面部红肿' },
      others: ['违法嫌疑人A', '少年B'],
    });
    await acceptCase(page, '调取现场视频，询问测试民警甲，情况属实，属于第八条所列情形。');
    await startMechanism(page, '暴力袭警');
    const tab = await openTab(page, '概况');
    await tab.getByRole('button', { name: '测试民警甲', exact: true }).click();
    await inDrawer(page, '受侵害人员：测试民警甲', async (drawer) => {
      await pick(drawer, '待鉴定');
      await drawer.getByLabel('鉴定机构').fill('虚构市公安司法鉴定中心');
    });
    await tab.getByRole('button', { name: '少年B', exact: true }).click();
    await inDrawer(page, '相对人：少年B', async (drawer) => {
      await typeTime(drawer.getByLabel('出生日期'), '2011-05-06');
    });

    const grown = await tellFacts(page, '违法嫌疑人A', {
      acts: ['撕咬'],
      sections: {
        被侵害人: onDuty,
        行为: [
          ['上面已经是全部行为', '是'],
          ['仅为轻微肢体冲突或者摆脱约束，危害不大', '否', '主动咬住不放，经多次责令才松口。'],
          ['实际阻碍了执行职务', '是'],
        ],
        聚众: [['属于聚众', '否']],
        执法是否规范: lawful,
      },
    });
    await findNoFault(page, { name: '违法嫌疑人A', ...alone });
    await reviewerAgrees(page, '违法嫌疑人A');
    await openPerson(page, '违法嫌疑人A');

    await expectOpinion(grown, {
      leading: /主导意见.*涉嫌袭警罪.*暂定/u,
      missing: '伤情鉴定结论是什么等级？',
      warning: /鉴定意见作出前不得作最终定性/u,
    });
    await look('三案 袭警 成年人');
    await decide(page, '违法嫌疑人A', {
      qualification: '涉嫌袭警罪（主导意见）',
      measure: '传唤到案、继续侦查（暂不拘留）',
      finality: '暂定',
      notYet: { says: /鉴定意见作出前不得作最终定性/u, look: () => look('三案 决定 还不能最终') },
      reason: '视频和陈述相互印证；鉴定意见作出前只作暂定，收到鉴定意见后重新研究。',
    });

    const young = await tellFacts(page, '少年B', {
      acts: ['拳打脚踢'],
      sections: {
        被侵害人: onDuty,
        行为: [
          ['上面已经是全部行为', '是'],
          ['仅为轻微肢体冲突或者摆脱约束，危害不大', '否', '视频显示主动挥拳击打面部。'],
        ],
        执法是否规范: lawful,
      },
    });
    await findNoFault(page, { name: '少年B', ...alone });
    await expectOpinion(young, {
      leading: /主导意见.*阻碍执行职务/u,
      missing: '有没有情节严重的事实？理由是什么？',
      warning: /涉嫌袭警罪.*行为人未满十六周岁/u,
    });
    await decide(page, '少年B', {
      qualification: '阻碍执行职务（主导意见）',
      measure: '警告',
      finality: '暂定',
      reason:
        '行为时十五周岁，不负刑事责任；治安处罚从轻，并责令监护人严加管教；鉴定意见作出后再作最终决定。',
    });
    await look('三案 袭警 少年');
    await tellGuardian(page, '少年B');
    await findWarning(page, '少年B', () => look('三案 执法自述和认定'));
    await readWholeGuide(page, '没有决定行政拘留的人员', () => look('三案 导引 不适用'));
    const words = await makeAndRead(page, ['D01', 'W03', 'W04']);
    for (const word of [
      '《中华人民共和国刑法》第二百七十七条第五款',
      '4.【待查】伤情鉴定为轻微伤以上',
      '行为人未满十六周岁',
      'D-G7b',
      '不作为处罚依据',
    ])
      expect(words).toContain(word);
  });

  await test.step('verbal insult only', async () => {
    await registerCase(page, {
      place: '虚构区测试路2号',
      kind: '威胁、恐吓、侮辱、诽谤、骚扰',
      brief: '测试民警乙依法检查车辆时，违法嫌疑人C当众辱骂，没有肢体接触，检查照常完成。',
      officer: { name: '测试民警乙', badgeNumber: '990002', hurt: '' },
      others: ['违法嫌疑人C'],
    });
    await acceptCase(page, '调取执法记录仪视频，当众辱骂属实，没有肢体接触。');
    await startMechanism(page, '侮辱诽谤');
    const person = await tellFacts(page, '违法嫌疑人C', {
      acts: ['辱骂、侮辱'],
      sections: {
        被侵害人: onDuty,
        行为: [
          ['上面已经是全部行为', '是'],
          ['实际阻碍了执行职务', '否'],
        ],
        执法是否规范: lawful,
      },
    });
    await expectOpinion(person, {
      leading: /主导意见.*威胁、侮辱、诽谤/u,
      missing: '行为人的年龄是多少？',
      warning: /涉嫌袭警罪/u,
    });
    await decide(page, '违法嫌疑人C', {
      qualification: /^威胁、侮辱.*（主导意见）$/u,
      measure: '罚款',
      finality: '暂定',
      reason: '当众辱骂执行职务的民警，没有影响检查，情节一般；没有暴力，不按袭警办理。',
    });
    const words = await makeAndRead(page, ['D01', 'W04']);
    for (const word of [
      '治安处罚',
      '第五十条',
      '涉嫌袭警罪',
      'D-G4',
      '一律行政拘留。',
      '轻于本局政策',
      '理由见“已作决定”',
    ])
      expect(words).toContain(word);
  });

  await test.step('online defamation with an untrue complaint', async () => {
    await registerCase(page, {
      place: '互联网（虚构短视频平台）',
      kind: '诬告陷害、打击报复',
      brief: '违法嫌疑人D剪辑执法视频，在网上称测试民警丙收钱放人，并以同样内容向督察投诉；经核查没有此事。',
      officer: { name: '测试民警丙', badgeNumber: '990003', hurt: '' },
      others: ['违法嫌疑人D'],
    });
    await acceptCase(page, '调取全程视频和收费记录，网帖和投诉内容不实。');
    await startMechanism(page, '诬告投诉');
    const person = await tellFacts(page, '违法嫌疑人D', {
      acts: ['网络发帖、评论、短视频', '投诉举报内容不实'],
      sections: {
        被侵害人: onDuty,
        行为: [['上面已经是全部行为', '是']],
        '网络言论、举报': [
          ['内容能辨认出特定民警、辅警', '是'],
          ['内容是捏造的', '是'],
        ],
        执法是否规范: lawful,
      },
    });
    await expectOpinion(person, {
      leading: /主导意见.*威胁、侮辱、诽谤/u,
      also: /涉嫌诬告陷害罪/u,
      missing: '捏造是否意图使民警受到刑事追究？',
      warning: /一般告诉才处理/u,
    });
    await look('三案 诽谤');
    await guide(page)
      .getByRole('button', { name: /截屏固定网络内容/u })
      .click();
    await expect(page.getByText(/还没有.*网络取证|网络取证/u).first()).toBeVisible();
    await expect(guide(page).getByRole('button', { name: /查清投诉举报，作出结论并澄清/u })).toBeVisible();
    await look('三案 导引 网络');
    await decide(page, '违法嫌疑人D', {
      qualification: /^威胁、侮辱.*（主导意见）$/u,
      measure: '罚款',
      finality: '暂定',
      reason: '捏造事实公开散布并投诉；是否意图使民警受到刑事追究尚未查清，暂按治安案件办理并核查澄清。',
    });
    const words = await makeAndRead(page, ['D01', 'W04']);
    for (const word of ['捏造是否意图使民警受到刑事追究', '核查澄清', 'D-G12a'])
      expect(words).toContain(word);
  });
});
