import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { TemplateShelf } from '#app/ports.ts';
import { checkTemplate } from '#domain/document/checkTemplate.ts';
import { Template } from '#domain/document/template.ts';
import { failure } from '#domain/kernel/failure.ts';
import { ok, refused, type Result } from '#domain/kernel/result.ts';

const TEMPLATE_ID = /^[A-Z]\d{2}$/;
/** Letters and digits only, at most three folders deep: nothing that could lead out of the shelf. */
const DATA_NAME = /^[A-Za-z0-9_-]{1,60}(?:\/[A-Za-z0-9_-]{1,60}){0,3}$/;

interface Shelved {
  readonly modifiedMs: number;
  readonly template: Result<Template>;
}

/**
 * The folder of templates and other dated data.
 *
 * A file is read again when it has changed, so an administrator's edit shows at the next paper.
 * Fails: `document.templateUnknown` when there is none, `document.templateDamaged` naming the first fault.
 */
export function openTemplateShelf(folder: string): TemplateShelf {
  const shelvedById = new Map<string, Shelved>();
  const template = async (id: string): Promise<Result<Template>> => {
    const path = join(folder, id, 'template.json');
    const modifiedMs = TEMPLATE_ID.test(id) ? await modified(path) : null;
    if (modifiedMs === null) return refused(failure('document.templateUnknown', { template: id }));
    const known = shelvedById.get(id);
    if (known?.modifiedMs === modifiedMs) return known.template;
    const read = await readTemplate(path, id);
    shelvedById.set(id, { modifiedMs, template: read });
    return read;
  };
  return {
    template,
    async templates() {
      const ids = (await readdir(folder)).filter((name) => TEMPLATE_ID.test(name)).sort();
      const all = await Promise.all(ids.map(template));
      return all.flatMap((result) => (result.ok ? [result.value] : []));
    },
    async data(name) {
      if (!DATA_NAME.test(name)) return refused(failure('document.templateUnknown', { template: name }));
      return readJson(join(folder, `${name}.json`), name);
    },
  };
}

async function readTemplate(path: string, id: string): Promise<Result<Template>> {
  const json = await readJson(path, id);
  if (!json.ok) return json;
  const parsed = Template.safeParse(json.value);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return damaged(id, `${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`);
  }
  if (parsed.data.id !== id) return damaged(id, `编号写成了${parsed.data.id}`);
  const [problem] = checkTemplate(parsed.data);
  return problem === undefined ? ok(parsed.data) : damaged(id, problem);
}

async function readJson(path: string, name: string): Promise<Result<unknown>> {
  if ((await modified(path)) === null)
    return refused(failure('document.templateUnknown', { template: name }));
  const text = await readFile(path, 'utf8');
  try {
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    return ok(value);
  } catch (error) {
    if (error instanceof SyntaxError) return damaged(name, '不是有效的 JSON 文件');
    throw error;
  }
}

async function modified(path: string): Promise<number | null> {
  const found = await stat(path).catch(() => null);
  return found?.isFile() === true ? found.mtimeMs : null;
}

function damaged(template: string, problem: string): Result<never> {
  return refused(failure('document.templateDamaged', { template, problem: problem.trim() }));
}
