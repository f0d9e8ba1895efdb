import { describe, expect, it } from 'vitest';
import { findIdentities, nobodyKnown } from '#domain/deidentification/findIdentities.ts';
import { openFindings } from '#domain/deidentification/keptWords.ts';

const known = {
  names: ['测试民警甲', '测试民警甲乙', '欧阳测试'],
  badgeNumbers: ['012345'],
  accounts: ['虚构网友一'],
  places: ['虚构区示例路18号'],
};
const kindsIn = (text: string) => findIdentities(text, known).map(({ kind, text: hit }) => [kind, hit]);

describe('what tells who somebody is', () => {
  it.each([
    ['测试民警甲到场后', [['name', '测试民警甲']]],
    ['测试民警甲乙到场后', [['name', '测试民警甲乙']]],
    ['欧 阳 测 试到场', [['name', '欧 阳 测 试']]],
    ['警号012345。', [['badgeNumber', '012345']]],
    ['网民“虚构网友一”发帖', [['account', '虚构网友一']]],
    ['在虚构区示例路18号门前', [['place', '虚构区示例路18号']]],
  ])('[O-1] the records know it: %s', (text, found) => {
    expect(kindsIn(text)).toEqual(found);
  });

  it.each([
    ['证件号999999199001011234查询', 'residentId', '999999199001011234'],
    ['证件号９９９９９９１９９００１０１１２３４查询', 'residentId', '９９９９９９１９９００１０１１２３４'],
    ['证件号999999 19900101 123X查询', 'residentId', '999999 19900101 123X'],
    ['电话138 1111 1111', 'phone', '138 1111 1111'],
    ['电话0916-2222222', 'phone', '0916-2222222'],
    ['驾驶陕F·T1234冲卡', 'plate', '陕F·T1234'],
    ['驾驶陕ft1234冲卡', 'plate', '陕ft1234'],
    ['驾驶陕AD12345冲卡', 'plate', '陕AD12345'],
    ['邮箱test@example.com', 'account', 'test@example.com'],
    ['卡号6222000011112222', 'longNumber', '6222000011112222'],
    // Written so that nobody finds it.
    ['电话138\u200b1111\u200b1111', 'phone', '138\u200b1111\u200b1111'],
    ['电话138.1111.1111', 'phone', '138.1111.1111'],
    ['电话138—1111—1111', 'phone', '138—1111—1111'],
    ['电话1 3 8 1 1 1 1 1 1 1 1', 'phone', '1 3 8 1 1 1 1 1 1 1 1'],
    ['电话一三八一一一一一一一一', 'phone', '一三八一一一一一一一一'],
    ['电话（0916）2222222', 'phone', '（0916）2222222'],
    ['证件号999999·19900101·1234查询', 'residentId', '999999·19900101·1234'],
    ['驾驶陕 F T 1 2 3 4冲卡', 'plate', '陕 F T 1 2 3 4'],
    ['驾驶陕F-T1234冲卡', 'plate', '陕F-T1234'],
    ['驾驶WJ陕12345经过', 'plate', 'WJ陕12345'],
    ['警号：098765', 'badgeNumber', '098765'],
    ['微信号 abc_123456', 'account', 'abc_123456'],
    ['QQ：1234567', 'account', '1234567'],
    ['网名“虚构钓鱼人”', 'account', '“虚构钓鱼人”'],
    ['转发@虚构钓鱼人', 'account', '@虚构钓鱼人'],
    ['见https://example.com/u/1。', 'account', 'https://example.com/u/1'],
    ['见example.cn/u/1', 'account', 'example.cn/u/1'],
    ['地址192.0.2.20', 'account', '192.0.2.20'],
    ['违法嫌疑人王 小 测使用', 'possibleName', '王 小 测'],
    ['民警李测 到场', 'possibleName', '李测'],
    ['民警欧阳测在现场', 'possibleName', '欧阳测'],
    ['姓名：李小测', 'possibleName', '李小测'],
    ['李小测（男，35岁）', 'possibleName', '李小测'],
    ['在虚构路十八号门口', 'place', '在虚构路十八号'],
    ['到3号楼2单元501室', 'place', '3号楼2单元501室'],
    ['违法行为人王小测在场', 'possibleName', '王小测'],
  ])('[O-2] it looks like it: %s', (text, kind, hit) => {
    expect(findIdentities(text, nobodyKnown)).toEqual([{ kind, text: hit, at: text.indexOf(hit) }]);
  });

  it.each([
    '2026年3月24日14时许，民警王某在处置纠纷时被违法行为人李某抓伤。',
    '依照《中华人民共和国刑法》第二百七十七条第五款处理。',
    '出警必带、处警必用、资料必存、摄录必全、有责必纠。',
    '民警马上到场，群众高度评价；民警于次日将其传唤，民警武器使用符合规定。',
    '二〇二六年三月二十四日，微信群里有人说民警打人，1号、2号选手先后离开。',
    '投入10.33万元，占41.5%，见第3.2.1条；3月24日20:35至21:05处警，用时30分钟。',
  ])('[O-2] an anonymous text is left alone: %s', (text) => {
    expect(findIdentities(text, known)).toEqual([]);
  });

  it('[O-1] the records know it, however it is broken up', () => {
    for (const text of ['欧\u200b阳\u00ad测试', '欧-阳-测-试', '欧_阳·测 试'])
      expect(kindsIn(`民警${text}到场`)).toEqual([['name', text]]);
  });

  it('[O-2] takes no longer over twenty thousand characters made to be slow than over others', () => {
    const slow = [
      '1 '.repeat(10_000),
      '陕A'.repeat(10_000),
      'a-'.repeat(10_000),
      '民警王'.repeat(6_666),
      '网名“'.repeat(6_666),
    ];
    for (const text of slow) {
      const before = performance.now();
      findIdentities(text, known);
      expect(performance.now() - before).toBeLessThan(2_000);
    }
  });

  it('[O-3] what somebody answered for is no longer open, the rest is', () => {
    const text = '文号20260324140012，电话13811111111。';
    expect(openFindings(text, nobodyKnown, []).map(({ text: hit }) => hit)).toEqual([
      '20260324140012',
      '13811111111',
    ]);
    const kept = [{ text: '20260324140012', reason: '是警情编号，不是电话' }];
    expect(openFindings(text, nobodyKnown, kept).map(({ text: hit }) => hit)).toEqual(['13811111111']);
  });
});
