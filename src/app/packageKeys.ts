import type { ExportSealing, PackageRecipient } from '#domain/dossier/packageSealing.ts';
import { passphraseProblem } from '#domain/dossier/packageSealing.ts';
import type { PackageVerdict } from '#domain/dossier/packageVerdict.ts';
import { failure } from '#domain/kernel/failure.ts';
import { ok, refused } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import type { OpenedPackage, Sealing } from './paperPorts.ts';
import type { Progress } from './ports.ts';
import { stampOf, unitOf } from './surroundings.ts';
import type { Surroundings } from './surroundings.ts';

export interface ReceivedPlace {
  readonly token: string;
  /** Of a package sealed with one. */
  readonly passphrase?: string | null | undefined;
}

/** Judges a package somebody handed over, sealed or not. Fails: as `Packager.verifyPackage`. */
export async function verifyReceived(
  around: Surroundings,
  { token, passphrase = null }: ReceivedPlace,
  progress: Progress,
): Promise<Result<PackageVerdict>> {
  const secret = await around.vault.packageSecret();
  if (!secret.ok) return secret;
  return around.packager.verifyPackage(token, { passphrase, secret: secret.value }, progress);
}

/** Opens a package somebody handed over, sealed or not. Fails: as `Packager.openPackage`. */
export async function openReceived(
  around: Surroundings,
  { token, passphrase = null }: ReceivedPlace,
  progress: Progress,
): Promise<Result<OpenedPackage>> {
  const secret = await around.vault.packageSecret();
  if (!secret.ok) return secret;
  return around.packager.openPackage(token, { passphrase, secret: secret.value }, progress);
}

/** Opens a short file somebody handed over; one that is not sealed comes back as it is. Fails: as `Sealer.unseal`. */
export async function unsealReceived(
  around: Surroundings,
  bytes: Uint8Array,
  passphrase: string | null,
): Promise<Result<Uint8Array>> {
  const secret = await around.vault.packageSecret();
  if (!secret.ok) return secret;
  return around.sealer.unseal(bytes, { passphrase, secret: secret.value });
}

/**
 * A sealing as the record says it, once it is fit to be used.
 * Fails: `dossier.passphraseWeak`; `dossier.recipientUnknown` for a key nobody took down.
 * Source: SPEC B-25, B-26.
 */
export async function sealingAsked(around: Surroundings, sealing: Sealing): Promise<Result<ExportSealing>> {
  if (sealing.by === 'passphrase') {
    const problem = passphraseProblem(sealing.passphrase);
    return problem === null
      ? ok({ by: 'passphrase' })
      : refused(failure('dossier.passphraseWeak', { problem }));
  }
  const unit = await unitOf(around);
  if (!unit.ok) return unit;
  const known = unit.value.packageRecipients ?? [];
  const chosen = known.filter(({ recipient }) => sealing.recipients.includes(recipient));
  if (chosen.length !== new Set(sealing.recipients).size || chosen.length === 0)
    return refused(failure('dossier.recipientUnknown'));
  const recipients = chosen.map(({ name, recipient }) => ({ name, recipient }));
  return ok({ by: 'recipients', recipients });
}

export interface RecipientsView {
  /** The public key others seal for this vault with. */
  readonly own: string;
  readonly known: readonly PackageRecipient[];
}

/** This vault's own public key, and those of the units packages go to. */
export async function viewRecipients(around: Surroundings): Promise<Result<RecipientsView>> {
  const unit = await unitOf(around);
  if (!unit.ok) return unit;
  return withOwn(around, unit.value.packageRecipients ?? []);
}

/**
 * Takes down the public key of a unit.
 * Fails: `dossier.recipientUnfit`; `dossier.recipientTaken` when the name stands for another key.
 * Source: SPEC B-26.
 */
export async function keepRecipient(
  around: Surroundings,
  draft: Pick<PackageRecipient, 'name' | 'recipient'>,
): Promise<Result<RecipientsView>> {
  if (!around.sealer.isRecipient(draft.recipient))
    return refused(failure('dossier.recipientUnfit', { recipient: draft.recipient.slice(0, 80) }));
  const { now, by } = stampOf(around);
  return changed(around, `登记收件公钥：${draft.name}，${draft.recipient}`, (known) => {
    const same = known.find(({ name }) => name === draft.name);
    if (same?.recipient === draft.recipient) return ok(known);
    if (same !== undefined) return refused(failure('dossier.recipientTaken', { name: draft.name }));
    return ok([...known, { ...draft, keptAt: now, keptBy: by }]);
  });
}

/** Takes a key off the list; packages sealed with it before stay as they are. */
export function dropRecipient(around: Surroundings, recipient: string): Promise<Result<RecipientsView>> {
  return changed(around, `移除收件公钥：${recipient}`, (known) =>
    ok(known.filter((each) => each.recipient !== recipient)),
  );
}

type Known = readonly PackageRecipient[];

async function changed(
  around: Surroundings,
  what: string,
  change: (known: Known) => Result<Known>,
): Promise<Result<RecipientsView>> {
  const unit = await unitOf(around);
  if (!unit.ok) return unit;
  const next = change(unit.value.packageRecipients ?? []);
  if (!next.ok) return next;
  const saved = await around.vault.saveSettings(
    { ...unit.value, packageRecipients: next.value },
    what.slice(0, 300),
  );
  return saved.ok ? withOwn(around, next.value) : saved;
}

async function withOwn(around: Surroundings, known: Known): Promise<Result<RecipientsView>> {
  const secret = await around.vault.packageSecret();
  if (!secret.ok) return secret;
  return ok({ own: await around.sealer.recipientOf(secret.value), known });
}
