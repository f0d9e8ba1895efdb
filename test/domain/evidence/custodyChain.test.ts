import { describe, expect, it } from 'vitest';
import type { RightsCase } from '#domain/case/rightsCase.ts';
import type { Result } from '#domain/kernel/result.ts';
import { bareCollection } from '#domain/evidence/collection.ts';
import { custodyChain } from '#domain/evidence/custodyChain.ts';
import { recordCopy, withExportLinks } from '#domain/evidence/recordLeaving.ts';
import { recordHandover } from '#domain/evidence/recordHandover.ts';
import type { HandoverInput } from '#domain/evidence/recordHandover.ts';
import { recordVerification } from '#domain/evidence/verification.ts';
import { recordViewing } from '#domain/evidence/recordViewing.ts';
import { aCase, anItem, at, stamp } from '#test/people/aCase.ts';

const given = anItem(1, {
  collection: {
    ...bareCollection({ act: 'acceptance', by: ['测试民警乙', '测试民警丙'], at: at('24T21:30') }),
    provider: '测试群众己',
    method: '拷贝手机录像',
  },
});
const toExpert: HandoverInput = {
  evidenceIds: ['item1'],
  at: at('25T09:00'),
  from: { name: '测试民警丁', unit: '示例派出所' },
  to: { name: '测试鉴定人庚', unit: '' },
  reason: 'appraisal',
  seal: 'intact',
  sealNote: '',
  sealNumbers: ['F1'],
  place: '虚构市物证鉴定所',
  dueBackOn: null,
  note: '检验',
};
const by = (time: string) => ({ now: at(time), by: '测试民警丁' });
const chainOf = (rightsCase: RightsCase) =>
  rightsCase.evidence.slice(0, 1).flatMap((item) => custodyChain(rightsCase, item));

describe('the chain of an item', () => {
  it('[E-176] begins with who took it from whom, and goes on over every hand to the dossier it left with', () => {
    let rightsCase = aCase({ evidence: [given] });
    rightsCase = okOf(recordHandover(rightsCase, toExpert, 'h1', by('25T10:00')));
    const item = { evidenceId: 'item1', evidenceNumber: 1, title: '', state: 'differs' as const };
    rightsCase = recordVerification(rightsCase, [item], by('25T11:00'));
    const viewer = { personId: 'p', by: '测试法制员' };
    const viewing = { evidenceId: 'item1', minutes: [] };
    rightsCase = okOf(recordViewing(rightsCase, viewing, viewer, at('25T12:00')));
    rightsCase = okOf(recordCopy(rightsCase, 'item1', by('25T13:00')));
    const left = { evidenceIds: new Set(['item1']), place: '测试U盘 dossier-1' };
    rightsCase = withExportLinks(rightsCase, left, by('25T14:00'));

    expect(
      chainOf(rightsCase).map(({ act, by: who, from, to, check }) => [act, who, from, to, check]),
    ).toEqual([
      ['collected', '测试民警乙、测试民警丙', '测试群众己', '测试民警乙、测试民警丙', null],
      ['imported', '测试民警丁', null, '测试民警丁', null],
      ['handedOver', '测试民警丁', '测试民警丁（示例派出所）', '测试鉴定人庚', null],
      ['verified', '测试民警丁', null, null, 'differs'],
      ['viewed', '测试法制员', null, null, null],
      ['copied', '测试民警丁', null, null, null],
      ['exported', '测试民警丁', null, null, 'same'],
    ]);
    expect(chainOf(rightsCase).at(-1)?.note).toBe('随卷导出到测试U盘 dossier-1，已回读校验');
  });

  it('[E-176] of what stayed out of the dossier says nothing of leaving', () => {
    const evidence = [anItem(1), anItem(2)];
    const left = { evidenceIds: new Set(['item2']), place: '测试U盘' };
    const next = withExportLinks(aCase({ evidence }), left, stamp);
    expect(chainOf(next).map(({ act }) => act)).toEqual(['collected', 'imported']);
  });

  it('[E-176] keeps every copy, and a copy of nothing is refused', () => {
    let rightsCase = aCase({ evidence: [given] });
    for (const time of ['25T13:00', '25T13:00', '26T13:00'])
      rightsCase = okOf(recordCopy(rightsCase, 'item1', by(time)));
    expect(chainOf(rightsCase).filter(({ act }) => act === 'copied')).toHaveLength(3);
    expect(recordCopy(rightsCase, 'item9', stamp)).toMatchObject({ failure: { code: 'evidence.notFound' } });
  });
});

function okOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.failure.code);
  return result.value;
}
