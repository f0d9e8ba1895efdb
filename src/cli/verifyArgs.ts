/** What was asked of `verify`. */
export interface AskedToVerify {
  readonly path: string;
  readonly json: boolean;
}
/** Not understood: why, and whether a program waits for JSON. */
export interface NotUnderstood {
  readonly why: string;
  readonly json: boolean;
}

export const verifyUsage = `用法:npm run -s dossier -- verify <文件夹或者zip> [--json] [--password-file=<文件>]

--json 打印一个对象（verdict 为 valid、invalid、unjudged,findings 逐项有 code、path、message）。
--password-file 加密卷宗包的口令所在的文件；口令也可以放在环境变量 WEIQUAN_PASSWORD 或者当场输入。

退出码：0 有效；1 无效；2 无法判断，或者没有看懂要核验什么。`;

const passwordFile = '--password-file';

/** Reads the words after `verify`. A word that is passed over would change what is judged. */
export function askedToVerify(args: readonly string[]): AskedToVerify | NotUnderstood {
  const json = args.some((arg) => arg === '--json' || arg.startsWith('--json='));
  const paths: string[] = [];
  for (let at = 0; at < args.length; at++) {
    const arg = args[at] ?? '';
    if (arg === passwordFile) {
      at++;
      if ((args[at] ?? '') === '' || args[at]?.startsWith('-'))
        return { why: `${arg} 后面没有写文件。`, json };
    } else if (arg.startsWith('--json=')) return { why: '--json 不带值。', json };
    else if (arg.startsWith('-') && arg !== '--json' && !arg.startsWith(`${passwordFile}=`))
      return { why: `不认识的选项 ${arg}。`, json };
    else if (!arg.startsWith('-')) paths.push(arg);
  }
  const [path = '', ...more] = paths;
  if (more.length > 0) return { why: `一次只核验一个卷宗包，多出 ${more.join('、')}。`, json };
  return path === '' ? { why: '没有写要核验的文件夹或者 zip 文件。', json } : { path, json };
}
