import { parseArgs } from 'node:util';
import type { ParseArgsConfig } from 'node:util';

/** Says why on the error stream and ends with 2: nothing was measured. */
export function refuse(why: string): never {
  console.error(why);
  process.exit(2);
}

/** The options of a tool; anything it does not know ends it, with the names it does know. */
export function toolOptions<T extends ParseArgsConfig>(config: T): ReturnType<typeof parseArgs<T>>['values'] {
  endQuietlyWithPipe();
  try {
    return parseArgs(config).values;
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    const known = Object.keys(config.options ?? {}).map((name) => `--${name}`);
    return refuse(`${error.message.split('. ')[0] ?? ''}\n可以用的选项：${known.join('、')}`);
  }
}

/** What was wished for, out of what there is; one that fits nothing ends the tool: an empty run must not pass for a good one. */
export function chosenBy<T extends string>(
  wishes: readonly string[],
  names: readonly T[],
  fits: (name: T, wish: string) => boolean = (name, wish) => name === wish,
): readonly T[] {
  const lost = wishes.filter((wish) => !names.some((name) => fits(name, wish)));
  if (lost.length > 0) refuse(`没有叫 ${lost.join('、')} 的。可以选的有：\n  ${names.join('\n  ')}`);
  return wishes.length === 0 ? names : names.filter((name) => wishes.some((wish) => fits(name, wish)));
}

/** A number above zero; `fallback` when nothing was written. */
export function numberOption(name: string, text: string | undefined, fallback: number): number {
  if (text === undefined) return fallback;
  const number = Number(text);
  return text.trim() !== '' && Number.isFinite(number) && number > 0
    ? number
    : refuse(`--${name} 要写一个大于 0 的数，不是“${text}”。`);
}

export const listOf = (text: string | undefined): readonly string[] =>
  (text ?? '').split(',').filter((part) => part !== '');

/** Whoever reads the output may stop reading (`| head`): that is no fault of ours. */
function endQuietlyWithPipe(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit(process.exitCode ?? 2);
  });
}
