import { emptyShelf } from '#domain/lawShelf/lawShelf.ts';
import type { LawShelf } from '#domain/lawShelf/lawShelf.ts';
import { checkedList, isChecklist, isUpdatable, updatedData } from '#domain/lawShelf/updatedData.ts';
import type { UnitSettings } from '#domain/case/unitSettings.ts';
import { ok } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import type { KnownSettings } from './knownSettings.ts';
import type { TemplateShelf } from './paperPorts.ts';

/**
 * The shelf as one person reads it: what was delivered, with what came by stick, what 法制 has checked and what the bureau aims at.
 * A data file that did not change stays the same object, so that it is parsed once. While the settings cannot be read, the law as
 * delivered holds.
 */
export function lawInForce(shelf: TemplateShelf, settings: Pick<KnownSettings, 'read'>): TemplateShelf {
  const givenByName = new Map<string, Given>();
  const catalogueInForce = async (checks: LawShelf): Promise<unknown> => {
    const law = await shelf.data('law/catalogue');
    return law.ok ? updatedData('law/catalogue', law.value, checks, {}) : null;
  };
  return {
    ...shelf,
    async data(name) {
      if (!isUpdatable(name)) return shelf.data(name);
      const delivered = await shelf.data(name);
      const unit = await settings.read();
      const raw = delivered.ok ? delivered.value : null;
      const before = givenByName.get(name);
      if (before !== undefined && before.raw === raw && before.unit === unit) return before.answer;
      const checks = unit?.lawShelf ?? emptyShelf;
      const value = isChecklist(name)
        ? checkedList(raw, await catalogueInForce(checks))
        : updatedData(name, raw, checks, unit?.clockTargets ?? {});
      const answer = value === null ? delivered : ok(value);
      givenByName.set(name, { raw, unit, answer });
      return answer;
    },
  };
}

interface Given {
  readonly raw: unknown;
  readonly unit: UnitSettings | null;
  readonly answer: Result<unknown>;
}
