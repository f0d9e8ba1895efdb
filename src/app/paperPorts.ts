import type { DocumentModel } from '#domain/document/blocks.ts';
import type { CheckedItem, OfficialItem } from '#domain/document/officialItem.ts';
import type { Template } from '#domain/document/template.ts';
import type { PackedFile } from '#domain/dossier/packedFile.ts';
import type { SealedFile } from '#domain/dossier/exportContents.ts';
import type { PackageVerdict } from '#domain/dossier/packageVerdict.ts';
import type { ViewerDossier } from '#domain/dossier/viewerDossier.ts';
import type { Sha256, Sm3 } from '#domain/kernel/digest.ts';
import type { Result } from '#domain/kernel/result.ts';
import type { FormScope } from '#domain/ownForms/fillForm.ts';
import type { FormTag } from '#domain/ownForms/formTag.ts';
import type { StationPack } from '#domain/ledger/stationPack.ts';
import type { TemplatePack } from '#domain/templatePack/templatePack.ts';
import type { ByteSource, PackageSigner, Progress } from './ports.ts';

/** Dated data an administrator can change without a developer. */
export interface TemplateShelf {
  template(id: string): Promise<Result<Template>>;
  templates(): Promise<readonly Template[]>;
  /** A template as it came with the program, whatever this bureau changed in it. */
  delivered(id: string): Promise<Result<Template>>;
  /** A parsed JSON data file below `templates/`, e.g. `law/ruleSets`. The caller's schema parses it. */
  data(name: string): Promise<Result<unknown>>;
}

export type DocumentFormat = 'pdf' | 'docx';
/** `pdfA` = PDF/A-2b, for keeping. */
export type PressFormat = DocumentFormat | 'pdfA';
export interface PressedDocument {
  readonly bytes: Uint8Array;
  /** Pages of the PDF; 0 for DOCX, whose pages are the word processor's. */
  readonly pages: number;
  /** Fonts used in place of the one the standard names, e.g. `仿宋：使用思源宋体代替`. */
  readonly substitutions: readonly string[];
}
/** A finished paper: what it should say, and the files that say it. */
export interface FinishedPaper {
  readonly model: DocumentModel;
  readonly pdf: Uint8Array;
  readonly docx: Uint8Array;
}
export interface DossierPart {
  /** Key by which the index names this part. */
  readonly key: string;
  readonly title: string;
  /** `null` = it has only what is attached. */
  readonly model: DocumentModel | null;
  /** Bound behind it, a sheet for each page. */
  readonly attached?: readonly Attached[];
}
/** Pages from outside: an upright picture, or a PDF that was written anew. */
export interface Attached {
  readonly kind: 'picture' | 'pdf';
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly pages: number;
}
export interface DossierPlan {
  readonly frame: DocumentModel;
  readonly parts: readonly DossierPart[];
  /** Whether it is wanted as PDF/A-2b. */
  readonly isArchival: boolean;
}
export interface PressedDossier {
  readonly bytes: Uint8Array;
  readonly pages: number;
  /** First folio number of each part by its key, re-read from the made PDF. */
  readonly folioByKey: Readonly<Record<string, number>>;
  /** What keeps it from being the PDF/A-2b that was asked for, as its bytes say; `null` = that was not asked. */
  readonly archivalFaults: readonly string[] | null;
}
/**
 * Turns a neutral document into bytes.
 * Fails: `document.glyphsMissing` names characters no font has; `document.textLost` when the output lacks text of the model;
 * `document.notArchival` when what was made for keeping is not fit for it.
 */
export interface DocumentPress {
  press(model: DocumentModel, format: PressFormat): Promise<Result<PressedDocument>>;
  /** Measures a finished 公文 from its bytes against each item; empty for a form or a list. */
  check(paper: FinishedPaper, items: readonly OfficialItem[]): Promise<readonly CheckedItem[]>;
  /** Binds parts into one PDF: `frame` is cover, index and closing sheet, with a `parts` block where the parts go. */
  pressDossier(plan: DossierPlan): Promise<Result<PressedDossier>>;
}

export type TableFormat = 'xlsx' | 'csv';
export type TableRow = readonly (string | number)[];
/** Turns a table, its head in the first row, into a file for a spreadsheet program. */
export interface TablePress {
  press(rows: readonly TableRow[], format: TableFormat): Promise<Uint8Array>;
}

export interface PackageEntry {
  /** Path inside the payload, forward slashes, e.g. `电子档案/001_登记表.pdf`. */
  readonly path: string;
  readonly sizeBytes: number;
  /** Digests the bytes had when they were stored; what is read must still have them, and SM3 need not be computed again. */
  readonly known?: { readonly sha256: Sha256; readonly sm3: Sm3 };
  stream(): ByteSource;
}
/** A text made when the digests of everything written before it are known. */
export interface PackageDescription {
  /** As `PackageEntry.path`. */
  readonly path: string;
  text(packed: readonly PackedFile[]): string;
}
export interface PackagePlan {
  /** Folder name of the package on the medium. */
  readonly folderName: string;
  /** Whether this is the name of an unfinished package of the same thing, made at another time; absent = only one of the same name is. */
  isLeftBehind?(name: string): boolean;
  /** Label → value lines of bag-info.txt. */
  readonly info: readonly (readonly [string, string])[];
  readonly payload: readonly PackageEntry[];
  /** Written after the payload, one after the other, and part of it. */
  readonly descriptions?: readonly PackageDescription[];
  /** Texts beside the payload, by name. */
  readonly tagFiles?: readonly (readonly [string, string])[];
  /** What the page beside the payload shows; absent = there is no page. */
  viewer?(packed: readonly PackedFile[]): ViewerDossier;
  /** `null`: nobody signs. */
  readonly signer?: PackageSigner | null;
}
/** A folder anybody can open at once, one archive that travels as one file, or that archive sealed (age v1). */
export type PackageForm = 'folder' | 'zip' | Sealing;
/** Who opens a sealed package: whoever knows the passphrase, or the holders of these public keys (`age1…`). */
export type Sealing =
  | { readonly by: 'passphrase'; readonly passphrase: string }
  | { readonly by: 'recipients'; readonly recipients: readonly string[] };
export interface PackagePlace {
  readonly folderToken: string;
  readonly form: PackageForm;
}
/** What the reader of a package can open sealed ones with. */
export interface PackageKeys {
  readonly passphrase: string | null;
  /** 32 bytes, as `Vault.packageSecret` gives them; `null` = there is no vault. */
  readonly secret: Uint8Array | null;
}
export interface PackageReceipt {
  readonly packageToken: string;
  readonly folderName: string;
  readonly files: number;
  /** Of these: left on the medium whole by an interrupted export, and not written again. */
  readonly keptFiles: number;
  readonly bytes: number;
  /** SHA-256 of `tagmanifest-sha256.txt`, which covers everything else. */
  readonly tagManifestSha256: Sha256;
  /** `null` = it is not sealed. */
  readonly sealedFile: SealedFile | null;
  readonly manifestLines: readonly {
    readonly path: string;
    readonly sha256: Sha256;
    readonly sizeBytes: number;
  }[];
  readonly verdict: PackageVerdict;
}
/** A package that was judged and can be read. Close it in every case. */
export interface OpenedPackage {
  readonly verdict: PackageVerdict;
  /** SHA-256 of its tag manifest; `null` when it has none that vouches for its manifest. */
  readonly tagManifestSha256: Sha256 | null;
  /** What the manifest lists and is there. */
  readonly files: readonly ListedPayload[];
  /**
   * Bytes of a listed file, read now: whoever keeps them compares the digest.
   * Fails: inside the stream with a `SourceFailure`.
   */
  stream(path: string): ByteSource;
  close(): Promise<void>;
}
export interface ListedPayload {
  /** Inside the payload, without `data/`. */
  readonly path: string;
  readonly sizeBytes: number;
  readonly sha256: Sha256;
}
/**
 * Writes a BagIt 1.0 package and reads it back from the medium.
 *
 * Must hold after a power cut or a pulled stick: the folder carries its final name only when everything in it was read back and compared.
 */
export interface Packager {
  /** Fails besides: `dossier.recipientUnfit` names what is no public key. */
  exportPackage(plan: PackagePlan, place: PackagePlace, progress: Progress): Promise<Result<PackageReceipt>>;
  /** Fails: `drive.*`, `api.cancelled`; `dossier.needsPassphrase`, `dossier.wrongPassphrase`, `dossier.notForUs` when it is sealed. */
  verifyPackage(token: string, keys: PackageKeys, progress: Progress): Promise<Result<PackageVerdict>>;
  /** Judges a package and leaves it open for reading. Fails: as `verifyPackage`. */
  openPackage(token: string, keys: PackageKeys, progress: Progress): Promise<Result<OpenedPackage>>;
}

/** Seals what leaves the vault, in the format of age. */
export interface Sealer {
  /** The public key others seal for, of the secret of this vault. */
  recipientOf(secret: Uint8Array): Promise<string>;
  /** Whether a text is a public key that can be sealed for. */
  isRecipient(text: string): boolean;
  /** Fails: throws for a recipient that is no public key. */
  seal(bytes: Uint8Array, sealing: Sealing): Promise<Uint8Array>;
  /**
   * What was sealed; bytes that are not sealed come back as they are.
   * Fails: `dossier.needsPassphrase`, `dossier.wrongPassphrase`, `dossier.notForUs`, `dossier.sealedDamaged`.
   */
  unseal(bytes: Uint8Array, keys: PackageKeys): Promise<Result<Uint8Array>>;
}

/** A 台账包 whose signature holds. */
export interface GenuinePack {
  readonly pack: StationPack;
  /** The signed text in UTF-8, as it is kept. */
  readonly bytes: Uint8Array;
  /** Digest of `bytes`. */
  readonly sha256: Sha256;
  readonly keyFingerprint: Sha256;
}

/**
 * Reads and fills the bureau's own Word forms; never runs or fetches anything in them.
 * Fails: `form.unreadable`, `form.tooLarge`, `form.unsafe`.
 */
export interface FormPress {
  read(bytes: Uint8Array): Result<ReadForm>;
  /** `notice` = the line above each page; `null` = none. */
  fill(
    bytes: Uint8Array,
    filling: { readonly scope: FormScope; readonly notice: string | null },
  ): Result<FilledForm>;
}
export interface ReadForm {
  readonly tags: readonly FormTag[];
  readonly lines: readonly string[];
  /** What is wrong with braces and loops, in Chinese. */
  readonly faults: readonly string[];
}
export interface FilledForm {
  readonly bytes: Uint8Array;
  readonly lines: readonly string[];
}

/** Writes and reads the file a station's ledger travels in. */
export interface LedgerPackFiles {
  /** The signed file. Shape: JSON in UTF-8. */
  write(pack: StationPack, signer: PackageSigner): Uint8Array;
  /** Fails: `ledger.packUnfit` names what is wrong: no such file, another version, changed after it was signed. */
  read(bytes: Uint8Array): Result<GenuinePack>;
  /** The pack in bytes kept by `read`; throws when they are not such. */
  reread(bytes: Uint8Array): StationPack;
}

/** A 模板包 whose signature holds and whose parts are whole. */
export interface GenuineTemplatePack {
  readonly pack: TemplatePack;
  /** Digest of the manifest, which covers every part. */
  readonly sha256: Sha256;
  /** Of the whole file: what every other program counts too. */
  readonly fileSha256: Sha256;
  readonly keyFingerprint: Sha256;
  readonly partBySha256: ReadonlyMap<Sha256, Uint8Array>;
}

/** Writes and reads the file changed papers and own forms travel in. */
export interface TemplatePackFiles {
  /** The signed file. Shape: JSON in UTF-8; `parts` are the files the manifest names. */
  write(
    content: { readonly pack: TemplatePack; readonly parts: readonly Uint8Array[] },
    signer: PackageSigner,
  ): Uint8Array;
  /** Fails: `pack.newer`; `pack.unfit` names what is wrong: no such file, changed after it was signed, a part missing. */
  read(bytes: Uint8Array): Result<GenuineTemplatePack>;
}
