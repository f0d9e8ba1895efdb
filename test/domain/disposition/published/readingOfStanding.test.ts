import { describe, expect, it } from 'vitest';
import type { OffenderFacts } from '#domain/disposition/facts.ts';
import { readCase } from './aPublishedCase.ts';

type Fact = 'blindOrDeafMute' | 'coerced' | 'merit' | 'confessed' | 'impersonatedPolice';

const hurt = { violence: 'hitting', targets: [{ kind: 'officer', injury: '轻微伤' }] };
const read = (offender: Readonly<Record<string, unknown>>, summary: string): OffenderFacts =>
  readCase({ ...hurt, summary, offender }).facts.offender;
const ofField = (text: string, fact: Fact) => read({ other: text }, '男子殴打民警')[fact];
const ofStory = (story: string, fact: Fact) => read({}, story)[fact];

describe('[D-C40] what a published record says of sight and hearing, of coercion, of what was told afterwards', () => {
  it.each([
    ['系聋哑人', 'blindOrDeafMute'],
    ['又聋又哑', 'blindOrDeafMute'],
    ['盲人', 'blindOrDeafMute'],
    ['被同伙胁迫参加', 'coerced'],
    ['受他人威逼、诱骗参与', 'coerced'],
    ['有立功表现', 'merit'],
    ['归案后如实供述', 'confessed'],
    ['坦白，认罪认罚', 'confessed'],
    ['冒充民警查车', 'impersonatedPolice'],
    ['自称是便衣警察', 'impersonatedPolice'],
  ] as const)('“%s” in the field about the person says %s', (text, fact) => {
    expect(ofField(text, fact)).toBe('yes');
  });

  it.each([
    ['其母系盲人', 'blindOrDeafMute'],
    ['装聋作哑', 'blindOrDeafMute'],
    ['法盲', 'blindOrDeafMute'],
    ['未受他人胁迫', 'coerced'],
    ['受人指使', 'coerced'],
    ['拒不如实供述', 'confessed'],
    ['未如实供述', 'confessed'],
    ['没有立功情节', 'merit'],
    ['自称民警家属', 'impersonatedPolice'],
    ['谎称被交警撞断手', 'impersonatedPolice'],
    ['质疑民警冒充警察', 'impersonatedPolice'],
  ] as const)('“%s” does not say %s', (text, fact) => {
    expect(ofField(text, fact)).toBe('unknown');
  });

  it('reads the story only of the one it is about', () => {
    expect(ofStory('聋哑男子推打到场民警', 'blindOrDeafMute')).toBe('yes');
    expect(ofStory('民警处置聋哑人纠纷时被围观男子打伤', 'blindOrDeafMute')).toBe('unknown');
    expect(ofStory('男子身穿警服冒充交警拦车，被查处时殴打民警', 'impersonatedPolice')).toBe('yes');
    expect(ofStory('男子辱骂民警是冒充警察，并殴打民警', 'impersonatedPolice')).toBe('unknown');
  });

  it('takes a field before words, and a no for a no', () => {
    expect(read({ coerced: false, other: '被胁迫参加' }, '男子殴打民警').coerced).toBe('no');
    expect(read({ merit: true, confessed: '是', deaf_mute: false }, '男子殴打民警')).toMatchObject({
      merit: 'yes',
      confessed: 'yes',
      blindOrDeafMute: 'no',
    });
  });
});
