import type { UnitSettings } from '#domain/case/unitSettings.ts';
import type { Vault } from './ports.ts';

/** The settings of the bureau, read once and again after they were saved. */
export interface KnownSettings {
  /** The same object until somebody saves; `null` = none, or not readable: they are named where they are needed. */
  read(): Promise<UnitSettings | null>;
  /** The vault to save through, so that what is saved is noticed. */
  readonly vault: Vault;
}

/** Keeps what a vault says of the bureau, for whoever asks often. */
export function knownSettings(vault: Vault): KnownSettings {
  let known: Promise<UnitSettings | null> | null = null;
  return {
    read: () => (known ??= readSettings(vault)),
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

async function readSettings(vault: Vault): Promise<UnitSettings | null> {
  const settings = await vault.readSettings();
  return settings.ok ? settings.value : null;
}
