import { isDerived } from './rule.ts';
import type { Scene } from './rule.ts';

/**
 * A recording or photograph made by the police themselves as far as the record shows: on a recorder, or on something one of them used,
 * and nobody else is named as the one who gave it.
 */
export function isOwnRecording({ item, rightsCase }: Scene): boolean {
  const { collection, deviceId, file } = item;
  const device = rightsCase.devices.find(({ id }) => id === deviceId);
  const isBodyCamera =
    device === undefined ? (file?.claims.fromName ?? null) !== null : device.kind === 'bodyCamera';
  const user = device?.wearer.trim() ?? '';
  const police = new Set([...collection.by, ...rightsCase.officers.map(({ name }) => name)]);
  const giver = collection.provider.trim();
  const isGivenByOthers = giver !== '' && !police.has(giver) && !(isBodyCamera && giver === user);
  if (isGivenByOthers) return false;
  return isBodyCamera || (device !== undefined && device.kind !== 'surveillance' && police.has(user));
}

/** Papers the police write in their own name; an opinion is somebody else's. */
const written: readonly unknown[] = ['explanation', 'interview', 'examination', 'lineup'];

/**
 * Whether 自行制作 is more than a word: a thing is found and never made, a paper is one the police write, and data and pictures come off
 * a device of theirs. Whoever merely writes the word must prove the source like everybody else.
 * Source: SPEC E-190.
 */
export function isOwnMaking(scene: Scene): boolean {
  const { collection, legalKind, particulars } = scene.item;
  if (collection.act !== 'selfMade' || legalKind === 'physicalEvidence') return false;
  return written.includes(particulars?.kind) || isOwnRecording(scene);
}

/** Came from somebody outside by a legal act; copies made here follow their parent. */
export function isTaken(scene: Scene): boolean {
  return !isDerived(scene.item) && !isOwnMaking(scene);
}
