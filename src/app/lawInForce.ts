import { emptyShelf } from '#domain/lawShelf/lawShelf.ts';
import { isUpdatable, updatedData } from '#domain/lawShelf/updatedData.ts';
import type { UnitSettings } from '#domain/case/unitSettings.ts';
import { ok } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import type { Vault } from './ports.ts';
import type { TemplateShelf } from './paperPorts.ts';

type Updates = Pick<UnitSettings, 'lawShelf' | 'clockTargets'>;

/**
 * The shelf as one person reads it: what was delivered, with what came by stick, what 法制 has checked and what the bureau aims at.
 * The settings are read once and again after they were saved; a data file that did not change stays the same object, so that it is parsed once.
 */
export function lawInForce(shelf: TemplateShelf, vault: Vault): { shelf: TemplateShelf; vault: Vault } {
  let known: Promise<Updates> | null = null;
  const updates = (): Promise<Updates> => {
    known ??= readUpdates(vault);
    return known;
  };
  const givenByName = new Map<string, Given>();
  return {
    shelf: {
      ...shelf,
      async data(name) {
        if (!isUpdatable(name)) return shelf.data(name);
        const delivered = await shelf.data(name);
        const updated = await updates();
        const raw = delivered.ok ? delivered.value : null;
        const before = givenByName.get(name);
        if (before !== undefined && before.raw === raw && before.updates === updated) return before.answer;
        const { lawShelf = emptyShelf, clockTargets = {} } = updated;
        const value = updatedData(name, raw, lawShelf, clockTargets);
        const answer = value === null ? delivered : ok(value);
        givenByName.set(name, { raw, updates: updated, answer });
        return answer;
      },
    },
    vault: {
      ...vault,
      async saveSettings(next, what) {
        const saved = await vault.saveSettings(next, what);
        known = null;
        return saved;
      },
    },
  };
}

interface Given {
  readonly raw: unknown;
  readonly updates: Updates;
  readonly answer: Result<unknown>;
}

/** Settings that cannot be read are named where they are needed; the law as delivered holds meanwhile. */
async function readUpdates(vault: Vault): Promise<Updates> {
  const settings = await vault.readSettings();
  if (!settings.ok || settings.value === null) return {};
  const { lawShelf, clockTargets } = settings.value;
  return {
    ...(lawShelf === undefined ? {} : { lawShelf }),
    ...(clockTargets === undefined ? {} : { clockTargets }),
  };
}
