import { basename } from 'node:path';
import type { Packager, PackageForm, PackageReceipt } from '#app/paperPorts.ts';
import { failure } from '#domain/kernel/failure.ts';
import { ok, refused, type Result } from '#domain/kernel/result.ts';
import { writeBag, type WrittenBag } from './bag/writeBag.ts';
import { judgedAt, openPackageAt } from './openPackage.ts';
import { isRecipient } from './sealed/packageKeys.ts';

/** How tokens become paths and back; the drives adapter knows, this one only asks. */
export interface PackagePlaces {
  /** Path of a folder or archive the screen named by token. */
  resolveFolder(token: string): Promise<Result<string>>;
  tokenFor(path: string): string;
  /** The page that goes with a package, without a dossier in it. */
  viewerShell(): Promise<string>;
}

/** Opens the BagIt packager. Fails: as `writeBag` and `judgedAt`; `dossier.recipientUnfit`. */
export function openPackager(places: PackagePlaces): Packager {
  return {
    async exportPackage(plan, { folderToken, form }, progress) {
      const target = await places.resolveFolder(folderToken);
      if (!target.ok) return target;
      const unfit = unfitRecipient(form);
      if (unfit !== null) return refused(failure('dossier.recipientUnfit', { recipient: unfit }));
      const viewerShell = plan.viewer === undefined ? null : await places.viewerShell();
      const written = await writeBag(plan, target.value, progress, { viewerShell, form });
      return written.ok ? ok(receiptOf(basename(written.value.folder), written.value, places)) : written;
    },
    async verifyPackage(token, keys, progress) {
      const path = await places.resolveFolder(token);
      return path.ok ? judgedAt(path.value, keys, progress) : path;
    },
    async openPackage(token, keys, progress) {
      const path = await places.resolveFolder(token);
      return path.ok ? openPackageAt(path.value, keys, progress) : path;
    },
  };
}

function unfitRecipient(form: PackageForm): string | null {
  if (typeof form === 'string' || form.by === 'passphrase') return null;
  return form.recipients.find((each) => !isRecipient(each)) ?? null;
}

function receiptOf(folderName: string, bag: WrittenBag, places: PackagePlaces): PackageReceipt {
  return {
    packageToken: places.tokenFor(bag.folder),
    folderName,
    files: bag.files.length,
    keptFiles: bag.keptFiles,
    bytes: bag.files.reduce((sum, file) => sum + file.sizeBytes, 0),
    tagManifestSha256: bag.tagManifestSha256,
    sealedFile: bag.sealedFile,
    manifestLines: bag.files.map(({ path, sha256, sizeBytes }) => ({ path, sha256, sizeBytes })),
    verdict: bag.verdict,
  };
}
