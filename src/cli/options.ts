/** One option a command knows: `--json`, or `--user=` with a value. */
export type KnownOption = `--${string}`;

/** Why the options are refused; `null` = they are all known. What is not understood must not be left out in silence. */
export function whyRefused(args: readonly string[], known: readonly KnownOption[]): string | null {
  const isKnown = (arg: string): boolean =>
    known.some((option) =>
      option.endsWith('=') ? arg.startsWith(option) && arg.length > option.length : arg === option,
    );
  const unknown = args.find((arg) => arg.startsWith('-') && !isKnown(arg));
  if (unknown === undefined) return null;
  const shown = known.map((option) => (option.endsWith('=') ? `${option}…` : option)).join('、');
  return `不认识的选项 ${unknown}。${known.length === 0 ? '这个命令没有选项。' : `可以用的有 ${shown}。`}`;
}
