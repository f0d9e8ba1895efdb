import { describe, expect, it } from 'vitest';
import { signatureWords } from '#domain/dossier/packageVerdict.ts';

describe('what is said of a signature', () => {
  it('[B-6] a right one is told with its fingerprint in groups, and not said to be anybody’s', () => {
    const words = signatureWords({ state: 'valid', keyFingerprint: 'ab'.repeat(32) });
    expect(words).toContain('abababab abababab');
    expect(words).toContain('才能确认是谁签的');
  });

  it('[B-6] none and a wrong one are told apart', () => {
    expect(signatureWords({ state: 'none', keyFingerprint: null })).toBe('没有签名');
    expect(signatureWords({ state: 'wrong', keyFingerprint: null })).toBe('签名不相符');
  });
});
