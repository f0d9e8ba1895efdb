import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RightsCase } from '#domain/case/rightsCase.ts';
import { Sha256 } from '#domain/kernel/digest.ts';
import { codeOfFinal, finalCodeWords, findByCode } from '#domain/papers/paperCode.ts';
import { placeByCode, placeByHand, setScanAside, takeScan } from '#domain/papers/placeScan.ts';
import { scansOf, unplacedScans } from '#domain/papers/paperState.ts';
import { aCase, aFile, at, noClaims } from '#test/people/aCase.ts';
import { aDraft, aFinal } from '#test/people/aPaper.ts';

const stamp = { now: at('24T22:00'), by: '测试民警丁' };
const idOf = (character: string) => character.repeat(26);
const first = aFinal(idOf('m'), 'draft1');
const taken = must(
  takeScan(
    { ...aCase({ documents: [aDraft('draft1')] }), paperFinals: [first] },
    { id: 'scan1', file: aFile(1) },
    stamp,
  ),
);

function must(result: ReturnType<typeof takeScan>): RightsCase {
  if (!result.ok) throw new Error(result.failure.code);
  return result.value;
}
const placed = (rightsCase: RightsCase, ...codes: readonly string[]) =>
  placeByCode(rightsCase, { scanId: 'scan1', codes, pages: 1 }, stamp);
const codeOf = (result: ReturnType<typeof takeScan>) => (result.ok ? 'taken' : result.failure.code);

describe('the code of a final', () => {
  it('[P-Z4] names document, version, text and head of the trail, and nothing about people', () => {
    expect(codeOfFinal(first)).toBe('WQP:MMMMMMMMMMMMMMMM:1:AAAAAAAA:BBBBBBBB');
    expect(finalCodeWords(first)).toBe(
      '定稿第1版　文书码 MMMMMMMMMMMMMMMM　内容校验 AAAAAAAA　日志第7条 BBBBBBBB',
    );
  });

  it('[P-Z7] leads back to the final it was printed on, whatever the final', () => {
    const hex = fc.stringMatching(/^[0-9a-f]{64}$/);
    fc.assert(
      fc.property(
        fc.stringMatching(/^[a-z0-9]{26}$/),
        hex,
        fc.integer({ min: 1, max: 999 }),
        (id, digest, version) => {
          const final = aFinal(id, 'draft1', { textDigest: Sha256.parse(digest), version });
          const rightsCase = { ...taken, paperFinals: [final] };
          expect(findByCode(rightsCase, codeOfFinal(final))).toEqual({ kind: 'final', final });
        },
      ),
    );
  });
});

describe('placing a scan', () => {
  it('[P-Z7] puts it with the final its code names', () => {
    const result = must(placed(taken, codeOfFinal(first), codeOfFinal(first).toLowerCase()));
    expect(scansOf(result, first.id).map(({ id, place }) => [id, place?.how])).toEqual([['scan1', 'code']]);
    expect(unplacedScans(result)).toEqual([]);
  });

  it('[P-Z7] names what does not match and leaves it unplaced', () => {
    const second = aFinal(idOf('n'), 'draft1', { version: 2 });
    const withdrawn = { ...first, withdrawn: { at: stamp.now, by: stamp.by, reason: '写错' } };
    const other = Sha256.parse('c'.repeat(64));
    expect(placed({ ...taken, paperFinals: [first, second] }, codeOfFinal(first))).toMatchObject({
      failure: { code: 'paper.codeOlderVersion', detail: { title: '登记表第1版', newest: 2 } },
    });
    expect(codeOf(placed({ ...taken, paperFinals: [withdrawn] }, codeOfFinal(first)))).toBe(
      'paper.codeWithdrawn',
    );
    expect(codeOf(placed(taken, codeOfFinal({ ...first, textDigest: other })))).toBe('paper.codeOtherText');
    expect(codeOf(placed(taken, codeOfFinal({ ...first, id: idOf('z') })))).toBe('paper.codeOtherCase');
    expect(codeOf(placed(taken, 'HTTP://EXAMPLE.INVALID'))).toBe('paper.codeNotOurs');
    expect(codeOf(placed(taken, codeOfFinal(first), codeOfFinal(second)))).toBe('paper.scanMixed');
    expect(unplacedScans(taken).map(({ id }) => id)).toEqual(['scan1']);
  });

  it('[P-Z21] goes by our own code when the paper bears another one too', () => {
    const hospital = 'https://example.invalid/report?id=1';
    expect(codeOf(placed(taken, hospital, codeOfFinal(first)))).toBe('taken');
    expect(codeOf(placed(taken, hospital, 'WQ:CCCCCCCC:1'))).toBe('paper.codeNotOurs');
  });

  it('[P-Z22] is not placed with pages missing, unless a person says why', () => {
    const longer = { ...taken, paperFinals: [{ ...first, pages: 3 }] };
    expect(placed(longer, codeOfFinal(first))).toMatchObject({
      failure: { code: 'paper.scanShort', detail: { pages: 1, wanted: 3, title: '登记表第1版' } },
    });
    const whole = { scanId: 'scan1', codes: [codeOfFinal(first)], pages: 4 };
    expect(codeOf(placeByCode(longer, whole, stamp))).toBe('taken');
    const byHand = { scanId: 'scan1', finalId: first.id, reason: '逐页扫描，其余各页另收', codes: [] };
    expect(codeOf(placeByHand(longer, byHand, stamp))).toBe('taken');
  });

  it('[P-Z7] lets a person say which paper it is, with the reason in the history', () => {
    const byHand = { scanId: 'scan1', finalId: first.id, reason: '二维码被印章盖住', codes: [] };
    const result = must(placeByHand(taken, byHand, stamp));
    expect(scansOf(result, first.id)[0]?.place).toMatchObject({ how: 'hand', reason: '二维码被印章盖住' });
    expect(result.events.at(-1)?.summary).toContain('人工认定：二维码被印章盖住');
    expect(codeOf(placeByHand(result, byHand, stamp))).toBe('paper.scanPlaced');
    expect(codeOf(placeByHand(taken, { ...byHand, finalId: 'nowhere' }, stamp))).toBe('paper.notFound');
  });

  it('[P-Z8] keeps only sound pictures and PDF, and the same bytes once', () => {
    const again = takeScan(taken, { id: 'scan2', file: aFile(1) }, stamp);
    expect(codeOf(again)).toBe('paper.scanTwice');
    const word = aFile(2, { claims: { ...noClaims, mediaType: 'application/msword' } });
    const torn = aFile(3, { claims: { ...noClaims, damage: '文件不完整' } });
    expect(codeOf(takeScan(taken, { id: 'scan2', file: word }, stamp))).toBe('paper.scanUnreadable');
    expect(codeOf(takeScan(taken, { id: 'scan3', file: torn }, stamp))).toBe('paper.scanUnreadable');
  });

  it('[P-Z8] sets one aside with the reason, keeps its bytes named, and may take it again', () => {
    const aside = must(setScanAside(taken, { scanId: 'scan1', reason: '模糊不清' }, stamp));
    expect(aside.signedScans[0]?.setAside?.reason).toBe('模糊不清');
    expect(aside.signedScans[0]?.file.sha256).toBe(aFile(1).sha256);
    expect(unplacedScans(aside)).toEqual([]);
    expect(codeOf(takeScan(aside, { id: 'scan2', file: aFile(1) }, stamp))).toBe('taken');
    expect(codeOf(setScanAside(aside, { scanId: 'scan1', reason: '再来' }, stamp))).toBe('paper.scanUnknown');
  });
});
