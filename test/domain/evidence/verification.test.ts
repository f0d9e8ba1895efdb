import { describe, expect, it } from 'vitest';
import {
  isVerificationDue,
  lastVerification,
  recordVerification,
  stateOfRefusal,
  verificationText,
} from '#domain/evidence/verification.ts';
import type { VerificationState } from '#domain/evidence/verification.ts';
import { evidenceFields } from '#domain/document/caseFields/evidenceFields.ts';
import { aCase, aFile, anItem, at, aThing, stamp } from '#test/people/aCase.ts';

const found = (number: number, state: VerificationState) => ({
  evidenceId: `item${number}`,
  evidenceNumber: number,
  title: `现场照片${number}`,
  state,
});
const policy = { version: '2026-11', source: '本工具', onOpenAfterDays: 30 };

describe('reading stored bytes again', () => {
  const before = aCase({ evidence: [1, 2, 3, 4].map((number) => anItem(number)) });
  const results = [found(1, 'same'), found(2, 'differs'), found(3, 'missing'), found(4, 'notRead')];

  it('[E-150] leaves a link in the custody of every item that was read, good or bad, and of no other', () => {
    const next = recordVerification(before, results, stamp);
    expect(next.evidence.map((item) => item.custody.at(-1)?.note)).toEqual([
      '回读校验一致',
      '回读校验：字节与登记的校验值不符',
      '回读校验：资料库中没有这个文件',
      '',
    ]);
    expect(next.evidence.map(({ file }) => file?.readBackAt ?? null)).toEqual([
      stamp.now,
      null,
      null,
      before.evidence[3]?.file?.readBackAt,
    ]);
  });

  it('[E-150] names what is not the same in the history', () => {
    expect(recordVerification(before, results, stamp).events.at(-1)).toMatchObject({
      kind: 'evidenceVerified',
      summary: '回读校验4份证据：一致1份；字节不符：证据2；文件丢失：证据3；没有读取：证据4',
    });
    expect(verificationText([found(1, 'same')])).toBe('回读校验1份证据：一致1份');
  });

  it('[E-150] prints of each item what the last reading found', () => {
    const next = recordVerification(before, results, stamp).evidence;
    expect(next.map(lastVerification)).toEqual(['same', 'differs', 'missing', 'same']);
    expect(next.map((item) => evidenceFields(item, {}).verificationText)).toEqual([
      '一致',
      '字节不符',
      '文件丢失',
      '一致',
    ]);
    const unread = anItem(5, { file: aFile(5, { readBackAt: null }) });
    expect(evidenceFields(unread, {}).verificationText).toBe('尚未复核');
    expect(lastVerification(aThing(6))).toBeNull();
  });

  it('[E-150] takes a disk that did not answer neither for a loss nor for good', () => {
    expect(stateOfRefusal('vault.objectMissing')).toBe('missing');
    expect(stateOfRefusal('vault.objectDamaged')).toBe('differs');
    expect(stateOfRefusal('vault.readFailed')).toBe('notRead');
  });

  it('[E-151] is due on opening when nobody read the item for longer than the office allows', () => {
    const readOn24th = anItem(1);
    expect(isVerificationDue(readOn24th, at('31T09:00'), policy)).toBe(false);
    expect(isVerificationDue(readOn24th, at('31T09:00'), { ...policy, onOpenAfterDays: 6 })).toBe(true);
    expect(isVerificationDue(anItem(1, { file: aFile(1, { readBackAt: null }) }), stamp.now, policy)).toBe(
      true,
    );
    expect(isVerificationDue(aThing(1), stamp.now, policy)).toBe(false);
  });
});
