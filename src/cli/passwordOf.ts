import { readFile } from 'node:fs/promises';

/** Where `doctor` may take the password from; never from the command line, which other programs can read. */
export interface PasswordSources {
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly terminal: NodeJS.ReadStream;
  readonly say: (text: string) => void;
}

/** The password: from `WEIQUAN_PASSWORD`, `--password-file=<file>`, or typed without echo; `null` when there is no way to ask. */
export async function passwordOf({ args, env, terminal, say }: PasswordSources): Promise<string | null> {
  const fromEnvironment = env['WEIQUAN_PASSWORD'];
  if (fromEnvironment !== undefined) return fromEnvironment;
  const file = passwordFileOf(args);
  if (file !== undefined) return firstLine(await readFile(file, 'utf8'));
  return terminal.isTTY ? typed(terminal, say) : null;
}

/** `--password-file=<file>` or the word after `--password-file`. */
function passwordFileOf(args: readonly string[]): string | undefined {
  const option = '--password-file';
  const at = args.findIndex((arg) => arg === option || arg.startsWith(`${option}=`));
  return args[at] === option ? args[at + 1] : args[at]?.slice(option.length + 1);
}

function firstLine(text: string): string {
  return text.replace(/^\uFEFF/u, '').split(/\r?\n/u)[0] ?? '';
}

/** Reads key by key, because a terminal in its usual mode shows what is typed. */
function typed(terminal: NodeJS.ReadStream, say: (text: string) => void): Promise<string> {
  say('口令：');
  terminal.setRawMode(true);
  terminal.setEncoding('utf8');
  terminal.resume();
  return new Promise((resolve, reject) => {
    let password = '';
    const end = (settle: () => void) => {
      terminal.off('data', hear);
      terminal.setRawMode(false);
      terminal.pause();
      say('\n');
      settle();
    };
    const hear = (keys: string) => {
      for (const key of keys) {
        if (key === '\r' || key === '\n') return end(() => resolve(password));
        if (key === '\u0003') return end(() => reject(new Error('已取消')));
        password = key === '\u007f' || key === '\b' ? [...password].slice(0, -1).join('') : password + key;
      }
      return undefined;
    };
    terminal.on('data', hear);
  });
}
