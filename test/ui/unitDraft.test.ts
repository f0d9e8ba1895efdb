import { describe, expect, it } from 'vitest';
import { emptyUnit, trimmed } from '#ui/shared/unit/unitDraft.ts';

describe('the bureau’s own targets of the three firsts', () => {
  it('[T-E1a] are kept where they were filled in', () => {
    const typed = { ...emptyUnit, clockTargets: { 'T-E1a': 30, 'T-E1c': 720 } };
    expect(trimmed(typed).clockTargets).toEqual({ 'T-E1a': 30, 'T-E1c': 720 });
  });

  it('[T-E1a] go back to what was delivered when the field is emptied', () => {
    const emptied = JSON.parse('{ "T-E1a": null, "T-E1b": 45 }');
    expect(trimmed({ ...emptyUnit, clockTargets: emptied }).clockTargets).toEqual({ 'T-E1b': 45 });
    const allEmptied = JSON.parse('{ "T-E1a": null }');
    expect(trimmed({ ...emptyUnit, clockTargets: allEmptied })).not.toHaveProperty('clockTargets');
  });
});
