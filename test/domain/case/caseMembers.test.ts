import { describe, expect, it } from 'vitest';
import type { Role } from '#domain/access/role.ts';
import { caseFromVersion1 } from '#domain/case/caseFromVersion1.ts';
import { grantAccess, withdrawAccess } from '#domain/case/caseMembers.ts';
import { summarise } from '#domain/case/caseSummary.ts';
import { aCase, stamp } from '../../people/aCase.ts';

const person = (id: string, role: Role = 'caseOfficer') => ({
  id,
  name: `测试人员${id}`,
  badgeNumber: '',
  role,
});
const by = (actorId: string) => ({ ...stamp, actorId });

describe('who may open a case', () => {
  it('[A-C6] whoever registers it is in it, and the list knows', () => {
    expect(aCase().members).toEqual(['account1']);
    expect(summarise(aCase()).members).toEqual(['account1']);
  });

  it('[A-C6] a record from before there were accounts names nobody', () => {
    const { members: _, ...before } = aCase();
    const record = { ...before, schemaVersion: 1 };
    expect(caseFromVersion1(record)).toEqual({ ...before, schemaVersion: 2, members: [] });
    expect(() => caseFromVersion1(aCase())).toThrow();
    expect(() => caseFromVersion1(null)).toThrow();
  });

  it('[A-C4] a colleague is let in, and the history says who by whom', () => {
    const granted = grantAccess(aCase(), person('b', 'legalReviewer'), stamp);
    expect(granted).toMatchObject({ ok: true, value: { members: ['account1', 'b'] } });
    expect(granted.ok ? granted.value.events.at(-1) : null).toEqual({
      at: stamp.now,
      by: stamp.by,
      kind: 'accessGranted',
      summary: '授权测试人员b（法制审核员）查看和办理本案',
    });
  });

  it.each<Role>(['systemAdministrator', 'securityOfficer', 'auditor', 'inspectorateChief', 'rightsOffice'])(
    '[A-C4] a case is not granted to %s',
    (role) => {
      expect(grantAccess(aCase(), person('b', role), stamp)).toMatchObject({
        ok: false,
        failure: { code: 'session.notAllowed' },
      });
    },
  );

  it('[D-R1] [A-C4] one of those hurt is never let in to handle it, a namesake is', () => {
    const { name, badgeNumber } = aCase().officers[0] ?? { name: '', badgeNumber: '' };
    const grant = (over: object) => grantAccess(aCase(), { ...person('b'), name, ...over }, stamp);
    expect(grant({ badgeNumber })).toMatchObject({ ok: false, failure: { code: 'case.mustRecuse' } });
    for (const other of ['', '999999']) expect(grant({ badgeNumber: other }).ok).toBe(true);
  });

  it('[A-C4] nobody is let in twice', () => {
    expect(grantAccess(aCase(), person('account1'), stamp)).toMatchObject({
      ok: false,
      failure: { code: 'account.wrongState' },
    });
  });

  it('[A-C5] a colleague is taken out by another, the last one too by whoever sees every case', () => {
    const two = aCase({ members: ['account1', 'b'] });
    expect(withdrawAccess(two, person('b'), by('account1'))).toMatchObject({
      ok: true,
      value: { members: ['account1'] },
    });
    expect(withdrawAccess(aCase(), person('account1'), by('chief'))).toMatchObject({
      ok: true,
      value: { members: [] },
    });
  });

  it('[A-C5] nobody takes himself out, and nobody who is not in is taken out', () => {
    expect(withdrawAccess(aCase(), person('account1'), by('account1'))).toMatchObject({
      ok: false,
      failure: { code: 'account.ownAccount' },
    });
    expect(withdrawAccess(aCase(), person('c'), by('account1'))).toMatchObject({
      ok: false,
      failure: { code: 'account.wrongState' },
    });
  });
});
