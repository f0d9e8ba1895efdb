import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { judgePublishedCase } from '#domain/disposition/published/judgePublishedCase.ts';
import { ruleSetFile } from '../aRecord.ts';
import { readCase, today, told } from './aPublishedCase.ts';

interface InventedCase {
  readonly id: string;
  readonly title: string;
  readonly expected: readonly {
    readonly leading: string | null;
    readonly open: readonly string[];
    readonly leadingAtActDate: string | null;
  }[];
}

const invented: { readonly cases: readonly InventedCase[] } = JSON.parse(
  readFileSync(new URL('corpus/invented.json', import.meta.url), 'utf8'),
);

describe('cases nobody published, told as they are told', () => {
  it.each(invented.cases.map((entry) => [`${entry.id} ${entry.title}`, entry] as const))(
    '[D-C42] %s is judged as people judged it',
    (_, entry) => {
      const { people } = judgePublishedCase(entry, 0, ruleSetFile, today);
      expect(
        people.map(({ proposal, atActDate }) => ({
          leading: proposal.leading,
          open: proposal.tracks.map(({ track }) => track),
          leadingAtActDate: atActDate?.leading ?? null,
        })),
      ).toEqual(entry.expected);
    },
  );
});

describe('[D-C42] words that were once misread', () => {
  const dragging = (summary: string) => readCase({ violence: 'vehicle', summary }).facts.intent;

  it('leaves to people what a driver wanted who drove off with somebody at the door', () => {
    expect(dragging('驾车逃离，将抓住车门的民警拖行三十米')).toBe('unknown');
    expect(dragging('故意加速撞向民警后驾车逃离')).toBe('attack');
    expect(dragging('驾车冲撞并拖行民警')).toBe('attack');
  });

  it('takes a blow that missed its mark for no attack on whom it met, and says so', () => {
    const missed = readCase({ violence: 'hitting', summary: '两人互殴，误中劝架民警面部' });
    expect(missed.acts).toEqual(['push']);
    expect(missed.codes).toContain('facts.summary readFromText');
    expect(readCase({ violence: 'hitting', summary: '挥拳打中民警面部' }).acts).toEqual(['punchKick']);
  });

  it('takes getting free for getting free where nothing else is told', () => {
    expect(readCase({ violence: 'pulling', summary: '用力甩开民警的手逃跑' }).acts).not.toContain('push');
    expect(readCase({ violence: 'pulling', summary: '推开民警后挣脱' }).acts).toContain('push');
  });

  it('reads a decision torn up on receipt, an address put online, one who will not let the police through', () => {
    expect(told('接到处罚决定书后当场撕碎').acts).toContain('documentSeizure');
    expect(told('将办案民警家庭住址发布到网络论坛').acts).toContain('privacyExposure');
    expect(told('不让民警带走其丈夫').acts).toContain('blocking');
    expect(told('一个月内拨打110达480余次').acts).toContain('harassment');
  });

  it('takes whoever dealt with the case for somebody, and an unnamed force for nobody', () => {
    const named = (summary: string) => told(summary, { online: true }).facts.statement.officerIdentifiable;
    expect(named('在群内辱骂办案民警')).toBe('yes');
    expect(named('在群里发语音骂人并@该民警')).toBe('yes');
    expect(named('在网上辱骂交警，未指名道姓')).toBe('unknown');
  });

  it('says when no act was read at all', () => {
    expect(told('在大厅哭闹，没有辱骂和肢体冲突').codes).toContain('facts missing');
    expect(told('堵住警车').codes).not.toContain('facts missing');
  });

  it('reads from the field about the person who they are and what they did afterwards', () => {
    const { offender } = readCase({
      violence: 'hitting',
      summary: '殴打民警',
      offender: { other: '县人大代表，家属代为赔偿并取得谅解，投案自首，认罪认罚' },
    }).facts;
    expect(offender).toMatchObject({
      deputy: 'yes',
      compensation: 'yes',
      forgiveness: 'yes',
      surrendered: 'yes',
      remorse: 'yes',
    });
    const nothing = readCase({
      violence: 'hitting',
      summary: '殴打民警',
      offender: { other: '其父系人大代表，拒绝赔偿，未取得谅解，拒不认罪认罚' },
    }).facts.offender;
    expect(nothing).toMatchObject({
      deputy: 'unknown',
      compensation: 'unknown',
      forgiveness: 'unknown',
      remorse: 'unknown',
    });
  });
});
