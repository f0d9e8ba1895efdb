import Docxtemplater from 'docxtemplater';
import type PizZip from 'pizzip';
import { z } from 'zod';
import type { FormScope } from '#domain/ownForms/fillForm.ts';
import { askedAs, flatTags, MOST_TAG_TEXT, MOST_TAGS } from '#domain/ownForms/formTag.ts';
import type { FormTag } from '#domain/ownForms/formTag.ts';
import { faultTexts } from './formFaults.ts';

/** What the engine found in a form without filling it. */
export interface CompiledForm {
  readonly tags: readonly FormTag[];
  /** What is wrong with braces and loops, in Chinese. */
  readonly faults: readonly string[];
}

/** As much of a part of the engine's tree as is read. */
interface Part {
  readonly type: string;
  readonly value: string;
  readonly module?: string | undefined;
  readonly inverted?: boolean | undefined;
  readonly subparsed?: readonly Part[] | undefined;
}
const Part: z.ZodType<Part> = z.lazy(() =>
  z.object({
    type: z.string(),
    value: z.string(),
    module: z.string().optional(),
    inverted: z.boolean().optional(),
    subparsed: z.array(Part).optional(),
  }),
);

const Compiled = z.object({ compiled: z.record(z.string(), z.object({ postparsed: z.array(Part) })) });

/** Finds the tags of every part of the paper, those cut up by formatting too. */
export function compileForm(zip: PizZip): CompiledForm {
  try {
    const engine = engineOf(zip, () => '');
    const parts = Object.values(Compiled.parse(engine).compiled);
    const tags = parts.flatMap(({ postparsed }) => tagsOf(postparsed));
    return { tags, faults: isTooMuch(tags) ? ['字段太多或者太长'] : [] };
  } catch (error) {
    return { tags: [], faults: faultTexts(error) };
  }
}

/** Puts the worked-out words in: each tag is looked up by its own text, and nothing in the form is ever evaluated. */
export function renderForm(zip: PizZip, scope: FormScope): PizZip {
  const engine = engineOf(zip, (asked, around) => own(around, asked));
  engine.render(scope);
  return engine.getZip();
}

type LookUp = (asked: string, around: unknown) => unknown;

function engineOf(zip: PizZip, lookUp: LookUp): Docxtemplater<PizZip> {
  return new Docxtemplater<PizZip>(zip, {
    delimiters: { start: '{{', end: '}}' },
    paragraphLoop: true,
    linebreaks: true,
    errorLogging: false,
    nullGetter: () => '',
    // The sign by which a form could choose other braces is no sign here.
    syntax: { changeDelimiterPrefix: null },
    // The engine hands the part a tag belongs to beside its text, which its own types do not say.
    parser: (tag: string, ...rest: readonly unknown[]) => {
      const asked = askedAs(kindOf(Meta.safeParse(rest[0]).data?.tag), tag);
      return { get: (around: unknown) => lookUp(asked, around) };
    },
  });
}

const Meta = z.object({ tag: Part });

function kindOf(part: Part | undefined): FormTag['kind'] {
  if (part?.module !== 'loop') return 'field';
  return part.inverted === true ? 'unless' : 'section';
}

/** Only what the filling itself holds; words and switches have nothing inside. */
function own(around: unknown, asked: string): unknown {
  if (typeof around !== 'object' || around === null) return undefined;
  return Object.getOwnPropertyDescriptor(around, asked)?.value;
}

function tagsOf(parts: readonly Part[]): readonly FormTag[] {
  return parts
    .filter(({ type }) => type === 'placeholder')
    .map((part) => ({
      kind: kindOf(part),
      text: part.module === 'rawxml' ? `@${part.value}` : part.value,
      inside: tagsOf(part.subparsed ?? []),
    }));
}

function isTooMuch(tags: readonly FormTag[]): boolean {
  const all = flatTags(tags);
  return all.length > MOST_TAGS || all.some(({ text }) => text.length > MOST_TAG_TEXT);
}
