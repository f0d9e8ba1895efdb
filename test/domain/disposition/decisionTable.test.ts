import { describe, it } from 'vitest';
import { decisionTable } from './decisionTable.ts';
import { expectAccepted } from './goldenText.ts';

describe('the decision table as a reviewer reads it', () => {
  it('says of every scene, and of every fact that may be otherwise, what it said when it was last read through', () => {
    expectAccepted(decisionTable(), new URL('decisionTable.txt', import.meta.url));
  });
});
