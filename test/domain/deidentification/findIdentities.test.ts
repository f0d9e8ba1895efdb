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
    ['违法行为人王小测在场', 'possibleName', '王小测'],
  ])('[O-2] it looks like it: %s', (text, kind, hit) => {
    expect(findIdentities(text, nobodyKnown)).toEqual([{ kind, text: hit, at: text.indexOf(hit) }]);
  });

  it.each([
    '2026年3月24日14时许，民警王某在处置纠纷时被违法行为人李某抓伤。',
    '依照《中华人民共和国刑法》第二百七十七条第五款处理。',
    '出警必带、处警必用、资料必存、摄录必全、有责必纠。',
  ])('[O-2] an anonymous text is left alone: %s', (text) => {
    expect(findIdentities(text, known)).toEqual([]);
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
