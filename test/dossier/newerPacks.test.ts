import { describe, expect, it } from 'vitest';
import { packLine } from '#domain/templatePack/packLine.ts';
import { sha256Of } from '#dossier/hashing/sha256Of.ts';
import { signed } from '#dossier/signedText.ts';
import { templatePackFiles } from '#dossier/templatePackFiles.ts';
import { aSigner } from './aSigner.ts';

const edition = {
  templateId: 'W01',
  title: '登记表',
  version: 1,
  basedOn: '1.0',
  reason: '按市局统一表式',
  at: '2026-11-30T10:00:00+08:00',
  by: '测试管理员',
  changes: {
    labels: [],
    wording: [{ place: '2.parts.0', from: '填报单位：{{unit}}', to: '报送单位：{{unit}}' }],
    rows: [],
    chains: [],
    number: null,
  },
};
const pack = {
  format: 'weiquan-template-pack',
  version: 1,
  unitName: '虚构市公安局',
  madeAt: '2026-11-30T10:00:00+08:00',
  madeBy: '测试管理员',
  editions: [edition],
  forms: [],
};

/** A file of the shape this program knows whose manifest, rightly signed, is the given one. */
function fileWith(manifest: object): Uint8Array {
  const text = JSON.stringify(manifest);
  return Buffer.from(
    JSON.stringify({
      format: 'weiquan-template-file',
      version: 1,
      manifest: text,
      ...signed(packLine(sha256Of(text)), aSigner()),
      parts: {},
    }),
  );
}
const read = (manifest: object) => templatePackFiles().read(fileWith(manifest));

describe('a 模板包 of a later program in a file of today', () => {
  it('[P-T30] is read when it says no more than this program knows', () => {
    expect(read(pack)).toMatchObject({ ok: true });
  });
  it('[P-T30] is refused as newer when its manifest is of a later version', () => {
    expect(read({ ...pack, version: 2, seals: [] })).toMatchObject({
      failure: { code: 'pack.newer', detail: { sign: '第2版格式' } },
    });
  });
  it.each([
    ['the manifest', { ...pack, seals: [] }, 'seals'],
    ['an edition', { ...pack, editions: [{ ...edition, seals: 1 }] }, 'seals'],
    [
      'the changes of an edition',
      { ...pack, editions: [{ ...edition, changes: { ...edition.changes, margins: [] } }] },
      'margins',
    ],
  ])('[P-T30] is refused by name when %s has what this program does not know', (_, manifest, name) => {
    expect(read(manifest)).toMatchObject({
      failure: { code: 'pack.newer', detail: { sign: `本机不认识其中的“${name}”` } },
    });
  });
  it('[P-T30] is no newer one when it is damaged', () => {
    const answer = read({ ...pack, unitName: 1, seals: [] });
    expect(JSON.stringify(answer)).toContain('清单不是本程序能读的格式');
  });
});
