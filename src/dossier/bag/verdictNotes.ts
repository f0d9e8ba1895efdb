import type { PackageFinding, PackageSignature, PackageVerdict } from '#domain/dossier/packageVerdict.ts';
import { finding, type FindingCode, type FindingFacts } from './finding.ts';

/** Collects what a check finds out and turns it into a verdict. */
export class VerdictNotes {
  version: string | null = null;
  filesChecked = 0;
  bytesChecked = 0;
  signature: PackageSignature = { state: 'none', keyFingerprint: null };
  readonly #wrong: PackageFinding[] = [];
  readonly #unknown: PackageFinding[] = [];
  readonly #warnings = new Map<string, PackageFinding>();

  /** Makes the package invalid. */
  wrong(code: FindingCode, path: string, facts?: FindingFacts): void {
    this.#wrong.push(finding(code, path, facts));
  }
  wrongAsFound(findings: readonly PackageFinding[]): void {
    // Each on its own: a hundred thousand arguments are more than one call takes.
    for (const found of findings) this.#wrong.push(found);
  }
  unknownAsFound(findings: readonly PackageFinding[]): void {
    for (const found of findings) this.#unknown.push(found);
  }
  warnAsFound(findings: readonly PackageFinding[]): void {
    for (const found of findings) this.#warnings.set(`${found.code}\n${found.path}`, found);
  }
  /** Something that had to be checked could not be. */
  unknown(code: FindingCode, path: string, facts?: FindingFacts): void {
    this.#unknown.push(finding(code, path, facts));
  }
  /** A file that could not be read: an errno name or a size beyond our bounds leaves it unknown, a finding says it is damaged. */
  unread(path: string, failed: string | PackageFinding): void {
    if (typeof failed !== 'string') this.#wrong.push(failed);
    else if (failed === 'EFBIG') this.unknown('bag.tagFileTooLarge', path);
    else this.unknown('bag.fileUnreadable', path, { errno: failed });
  }
  /** Worth knowing; the same warning for the same path is kept once. */
  warn(code: FindingCode, path: string, facts?: FindingFacts): void {
    const warning = finding(code, path, facts);
    this.#warnings.set(`${code}\n${path}`, warning);
  }
  /** A rule that became binding with version 1.0. */
  wrongSince10(isBinding: boolean, code: FindingCode, path: string, facts?: FindingFacts): void {
    if (isBinding) this.wrong(code, path, facts);
    else this.warn(code, path, facts);
  }

  get warnings(): readonly PackageFinding[] {
    return [...this.#warnings.values()];
  }
  get hasFindings(): boolean {
    return this.#wrong.length + this.#unknown.length > 0;
  }

  /** The verdict with what these notes say besides: of the archive around a bag. */
  addedTo(verdict: PackageVerdict): PackageVerdict {
    const warnings = [...this.warnings, ...verdict.warnings];
    if (!this.hasFindings) return { ...verdict, warnings };
    const findings = [...this.verdict().findings, ...verdict.findings];
    return { ...verdict, verdict: 'invalid', findings, warnings };
  }

  /** Never `valid` when nothing was checked or something could not be. */
  verdict(): PackageVerdict {
    if (!this.hasFindings && this.filesChecked === 0) {
      this.unknown('bag.nothingChecked', '');
    }
    return {
      verdict: this.#wrong.length > 0 ? 'invalid' : this.#unknown.length > 0 ? 'unjudged' : 'valid',
      version: this.version,
      filesChecked: this.filesChecked,
      bytesChecked: this.bytesChecked,
      signature: this.signature,
      sealedFile: null,
      findings: [...this.#wrong, ...this.#unknown],
      warnings: this.warnings,
    };
  }
}
