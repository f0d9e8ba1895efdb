import type { UnitSettings } from '#domain/case/unitSettings.ts';
import type { Template } from '#domain/document/template.ts';
import { ok } from '#domain/kernel/result.ts';
import { templateInForce } from '#domain/templateEditions/applyEdition.ts';
import type { KnownSettings } from './knownSettings.ts';
import type { TemplateShelf } from './paperPorts.ts';

/** The sheet that opens the vault again is set before anybody can look into it, and stays as delivered. */
export const RECOVERY_SHEET = 'X01';

/**
 * The templates as one person reads them: what was delivered, with what this bureau changed. A template that did not change stays the
 * same object. While the settings cannot be read, the templates as delivered hold.
 */
export function editionsInForce(shelf: TemplateShelf, settings: Pick<KnownSettings, 'read'>): TemplateShelf {
  const laid = new WeakMap<Template, Laid>();
  const inForce = async (delivered: Template): Promise<Template> => {
    if (delivered.id === RECOVERY_SHEET) return delivered;
    const unit = await settings.read();
    const before = laid.get(delivered);
    if (before !== undefined && before.unit === unit) return before.template;
    const { template } = templateInForce(delivered, unit?.templateEditions ?? []);
    laid.set(delivered, { unit, template });
    return template;
  };
  return {
    ...shelf,
    async template(id) {
      const delivered = await shelf.template(id);
      return delivered.ok ? ok(await inForce(delivered.value)) : delivered;
    },
    async templates() {
      return Promise.all((await shelf.templates()).map(inForce));
    },
  };
}

interface Laid {
  readonly unit: UnitSettings | null;
  readonly template: Template;
}
