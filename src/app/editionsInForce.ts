import type { Template } from '#domain/document/template.ts';
import { ok } from '#domain/kernel/result.ts';
import { templateInForce } from '#domain/templateEditions/applyEdition.ts';
import type { TemplateEditions } from '#domain/templateEditions/templateEdition.ts';
import type { Vault } from './ports.ts';
import type { TemplateShelf } from './paperPorts.ts';

/** The sheet that opens the vault again is set before anybody can look into it, and stays as delivered. */
export const RECOVERY_SHEET = 'X01';

/**
 * The templates as one person reads them: what was delivered, with what this bureau changed.
 * The settings are read once and again after they were saved; a template that did not change stays the same object.
 */
export function editionsInForce(shelf: TemplateShelf, vault: Vault): { shelf: TemplateShelf; vault: Vault } {
  let known: Promise<TemplateEditions> | null = null;
  let laid = new WeakMap<Template, Template>();
  const inForce = async (delivered: Template): Promise<Template> => {
    if (delivered.id === RECOVERY_SHEET) return delivered;
    // What was saved while this waits must not meet what was read before.
    const mine = laid;
    const before = mine.get(delivered);
    if (before !== undefined) return before;
    known ??= readEditions(vault);
    const { template } = templateInForce(delivered, await known);
    mine.set(delivered, template);
    return template;
  };
  return {
    shelf: {
      ...shelf,
      async template(id) {
        const delivered = await shelf.template(id);
        return delivered.ok ? ok(await inForce(delivered.value)) : delivered;
      },
      async templates() {
        return Promise.all((await shelf.templates()).map(inForce));
      },
    },
    vault: {
      ...vault,
      async saveSettings(next, what) {
        const saved = await vault.saveSettings(next, what);
        known = null;
        laid = new WeakMap();
        return saved;
      },
    },
  };
}

/** Settings that cannot be read are named where they are needed; the templates as delivered hold meanwhile. */
async function readEditions(vault: Vault): Promise<TemplateEditions> {
  const settings = await vault.readSettings();
  return settings.ok ? (settings.value?.templateEditions ?? []) : [];
}
