import type { RuleId } from './proposal.ts';
import type { BasisKey } from './ruleSets.ts';

/** Who somebody is, as far as recusal needs it; the same officer may be on record twice under two ids. */
export interface RecusalPerson {
  readonly id: string;
  readonly name: string;
  readonly badgeNumber: string;
  readonly unit: string;
}

export interface RecusalInput {
  readonly investigators: readonly RecusalPerson[];
  readonly affected: readonly RecusalPerson[];
  readonly witnesses: readonly RecusalPerson[];
  /** The other side of the case. */
  readonly counterparties: readonly RecusalPerson[];
  readonly relatives: readonly RecusalPerson[];
  /** `badge` = only the same badge number, or the very record, is the same person; a name alone is to be looked at. */
  readonly knownBy?: 'badge' | 'nameAndUnit';
}

export interface RecusalFinding {
  readonly ruleId: RuleId;
  readonly severity: 'mustRecuse' | 'warning';
  readonly investigatorId: string;
  /** What they are in the case besides, e.g. 本案证人. */
  readonly role: string;
  readonly text: string;
  readonly basis: BasisKey;
}

/**
 * Investigators who must step aside or be looked at.
 * Source: law.md §5.3; 刑事诉讼法 第二十九条; 治安管理处罚法 第九十五条.
 */
export function recusalFindings(input: RecusalInput): readonly RecusalFinding[] {
  const knownBy = input.knownBy ?? 'nameAndUnit';
  return input.investigators.flatMap((person) => {
    const roles = [
      ...stepAside(person, input.affected, { role: '本案受侵害人', knownBy }),
      ...stepAside(person, input.witnesses, { role: '本案证人', knownBy }),
      ...stepAside(person, input.counterparties, { role: '本案相对人', knownBy }),
      ...stepAside(person, input.relatives, { role: '当事人的近亲属', knownBy }),
    ];
    // Whoever must go anyway needs no warning beside it.
    const mustGo = roles.filter(({ severity }) => severity === 'mustRecuse');
    return mustGo.length > 0 ? mustGo : [...roles, ...sameUnit(person, input.affected)];
  });
}

function stepAside(
  person: RecusalPerson,
  others: readonly RecusalPerson[],
  { role, knownBy }: { readonly role: string; readonly knownBy: 'badge' | 'nameAndUnit' },
): readonly RecusalFinding[] {
  const isThem = knownBy === 'badge' ? isIdentified : isSame;
  if (others.some((other) => isThem(person, other))) {
    const text = `${person.name}是${role}，应当回避，不得参加办案。`;
    return [{ ...finding('D-R1', person, text), severity: 'mustRecuse', role }];
  }
  if (others.some((other) => person.name !== '' && other.name === person.name)) {
    return [{ ...finding('D-R3', person, namesakeText(person, role, knownBy)), role }];
  }
  return [];
}

function sameUnit(person: RecusalPerson, affected: readonly RecusalPerson[]): readonly RecusalFinding[] {
  const shares = affected.some(
    (other) => !isSame(person, other) && other.unit !== '' && other.unit === person.unit,
  );
  if (!shares) return [];
  const text = `${person.name}与受侵害人同属${person.unit}，可能影响公正处理，建议由其他单位办理或者指定管辖。`;
  return [{ ...finding('D-R2', person, text), basis: 'designatedJurisdiction' }];
}

function finding(ruleId: RuleId, person: RecusalPerson, text: string): RecusalFinding {
  return { ruleId, severity: 'warning', investigatorId: person.id, role: '', text, basis: 'recusal' };
}

/** A badge number settles it; who has none is settled by people. */
function namesakeText({ name }: RecusalPerson, role: string, knownBy: 'badge' | 'nameAndUnit'): string {
  const then = knownBy === 'badge' ? '；是同一人的应当回避，收回授权' : '';
  return `${name}与${role}同名，请核对是否同一人${then}。`;
}

function isIdentified(investigator: RecusalPerson, other: RecusalPerson): boolean {
  const badgeNumber = investigator.badgeNumber.trim();
  return investigator.id === other.id || (badgeNumber !== '' && badgeNumber === other.badgeNumber.trim());
}

function isSame(investigator: RecusalPerson, other: RecusalPerson): boolean {
  if (investigator.id === other.id) return true;
  if (investigator.badgeNumber !== '' && other.badgeNumber !== '')
    return investigator.badgeNumber === other.badgeNumber;
  return investigator.name !== '' && investigator.name === other.name && isUnitShared(investigator, other);
}

/** An investigator of no known unit may be the very person; naming a unit or a badge number clears it. */
function isUnitShared(investigator: RecusalPerson, other: RecusalPerson): boolean {
  return investigator.unit === '' || investigator.unit === other.unit;
}
