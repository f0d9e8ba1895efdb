import { describe, expect, it } from 'vitest';
import { registersFor } from '#app/readRegisters.ts';
import { roles } from '#domain/access/role.ts';
import type { Role } from '#domain/access/role.ts';
import { emptyRegisters } from '#domain/registers/bureauRegisters.ts';
import { aTip } from '../domain/registers/aRegister.ts';

const seenBy = (role: Role) =>
  registersFor({ user: { id: 'account1', name: '测试民警甲', role } }, { ...emptyRegisters, tips: [aTip()] });

describe('registers as somebody may see them', () => {
  it.each(roles)('[R-14] %s sees a tip that is not printed yet only when they write tips', (role) => {
    const isWriter = role === 'rightsOffice' || role === 'inspectorateChief';
    expect(seenBy(role).tips).toHaveLength(isWriter ? 1 : 0);
  });
});
