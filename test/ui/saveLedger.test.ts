import { describe, expect, it } from 'vitest';
import { failure } from '#domain/kernel/failure.ts';
import { createSaveLedger } from '#ui/client/saveLedger.ts';

describe('the save state in the header', () => {
  const ledger = () => createSaveLedger(() => 1000);

  it('says saved only when every command under way was confirmed', () => {
    const saves = ledger();
    const [first, second] = [saves.begin(), saves.begin()];
    first(null);
    expect(saves.readStatus()).toEqual({ kind: 'saving' });
    second(null);
    expect(saves.readStatus()).toEqual({ kind: 'saved', atMs: 1000 });
  });

  it('keeps a refusal on screen although another command succeeded after it', () => {
    const saves = ledger();
    const [first, second] = [saves.begin(), saves.begin()];
    first(failure('vault.diskFull'));
    second(null);
    expect(saves.readStatus()).toEqual({ kind: 'failed', failure: failure('vault.diskFull') });
  });

  it('names every form with text that is not saved, once', () => {
    const saves = ledger();
    saves.markUnsaved('单位设置', true);
    saves.markUnsaved('单位设置', true);
    saves.markUnsaved('新案件', true);
    expect(saves.readUnsaved()).toEqual(['单位设置', '新案件']);
    saves.markUnsaved('单位设置', false);
    expect(saves.readUnsaved()).toEqual(['新案件']);
  });
});
