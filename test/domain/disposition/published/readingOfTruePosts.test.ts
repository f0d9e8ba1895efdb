import { describe, expect, it } from 'vitest';
import { readCase, told } from './aPublishedCase.ts';

const posted = (summary: string) => told(summary, { online: true });

describe('a film put online as it was taken', () => {
  it('[D-C82] is criticism where the source says it was true, unedited and without abuse', () => {
    const read = posted(
      '网民把未经剪辑的执法视频发到网上，附文称民警态度差，画面中可见警号，经核查视频内容属实，没有侮辱和编造。',
    );
    expect(read.acts).not.toContain('rumour');
    expect(read.facts.statement).toMatchObject({ fabricated: 'no', abusive: 'no' });
    expect(read.proposal.leading).toBe('education');
    expect(read.proposal.forbidden.map(({ track }) => track)).toContain('治50');
  });

  it('[D-C82] is a rumour where it was cut, and abuse stays abuse whoever else did none', () => {
    expect(posted('把恶意剪辑的执法视频发到网上').acts).toContain('rumour');
    const abused = posted('民警没有辱骂当事人，当事人在网上发帖辱骂办案民警');
    expect(abused.facts.statement.abusive).toBe('yes');
    expect(posted('民警全程没有辱骂，当事人在网上发帖称民警态度差').facts.statement.abusive).toBe('unknown');
  });

  it('[D-C84] reads nails drawn over a hand as contact, and a hand that only holds on as none', () => {
    const of = (summary: string) =>
      readCase({ violence: 'spitting', targets: [{ kind: 'officer', injury: '轻微伤', count: 1 }], summary });
    const clawed = of('被带离时用指甲抓民警手背');
    expect(clawed.acts).toContain('otherBodilyAttack');
    expect(clawed.open).toContain('277-5');
    expect(of('抓住民警的手不放').acts).not.toContain('otherBodilyAttack');
  });
});
