import { roleNames } from '#domain/access/role.ts';
import type { UnitSettings } from '#domain/case/unitSettings.ts';
import { fillTemplate } from '#domain/document/fillTemplate.ts';
import { ok } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import type { IssuedPassword } from './foundVault.ts';
import type { Surroundings } from './surroundings.ts';

const TEMPLATE = 'X01';

export interface SheetContent {
  readonly unit: UnitSettings;
  readonly recoveryCode: string;
  /** One slip each on a second page; none but at the first start. */
  readonly initialPasswords: readonly IssuedPassword[];
  /** `null` at the first start, when nobody has entered yet. */
  readonly madeBy: string | null;
}

/** The recovery sheet as a PDF, in memory only. Fails: `document.*`. */
export async function pressRecoverySheet(
  { shelf, press, clock }: Pick<Surroundings, 'shelf' | 'press' | 'clock'>,
  content: SheetContent,
): Promise<Result<Uint8Array>> {
  const template = await shelf.template(TEMPLATE);
  if (!template.ok) return template;
  const groups = content.recoveryCode.split('-');
  const filled = fillTemplate(template.value, {
    document: { number: null, madeAt: clock.now(), madeByName: content.madeBy },
    unit: { name: content.unit.unitName },
    access: {
      firstGroups: groups.slice(0, 4),
      lastGroups: groups.slice(4),
      slips: content.initialPasswords.map(({ account, password }) => ({
        name: account.name,
        roleText: roleNames[account.role],
        loginName: account.loginName,
        password,
      })),
    },
  });
  const pressed = await press.press(filled.model, 'pdf');
  return pressed.ok ? ok(pressed.value.bytes) : pressed;
}
