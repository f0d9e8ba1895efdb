import { DossierOrder } from '#domain/dossier/composeDossier.ts';
import { EvidenceChecklist } from '#domain/evidence/checklist.ts';
import { failure } from '#domain/kernel/failure.ts';
import { ok, refused } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import type { TemplateShelf } from './ports.ts';

/** Anything that parses unknown data the way zod does. */
interface Schema<T> {
  safeParse(value: unknown): { readonly success: true; readonly data: T } | { readonly success: false };
}

/** Reads one data file and parses it. Fails: `document.templateDamaged` names the file. */
export async function readData<T>(shelf: TemplateShelf, name: string, schema: Schema<T>): Promise<Result<T>> {
  const raw = await shelf.data(name);
  if (!raw.ok) return raw;
  const parsed = schema.safeParse(raw.value);
  return parsed.success
    ? ok(parsed.data)
    : refused(failure('document.templateDamaged', { template: name, problem: '内容不符合格式' }));
}

/** What a case of each kind must prove. */
export function evidenceChecklist(shelf: TemplateShelf): Promise<Result<EvidenceChecklist>> {
  return readData(shelf, 'checklists/evidence', EvidenceChecklist);
}

/** The order of a 维权专卷. */
export function dossierOrder(shelf: TemplateShelf): Promise<Result<DossierOrder>> {
  return readData(shelf, 'dossier/rightsDossier', DossierOrder);
}
