const usage = `用法:npm run -s dossier -- <命令>

  sample [--print-vault | --print-package]   跑一遍样例案件；或者只打印上次结果所在的文件夹
  verify <文件夹或者zip> [--json]             核验一个卷宗包（退出码 0 有效,1 无效,2 无法判断）
  verify-backup <文件夹> [--json]            不用口令核对一个备份文件夹（退出码 0 完好,1 有损坏,2 无法核对）
  restore <备份文件夹> --vault=<文件夹> [--snapshot=<名称>]  把备份恢复到一个空的资料库
  disposition <cases.json> [--json] [--on=日期]  按规则评判案例文件：打开的定性、主导意见、缺的事实（--help 有 JSON 格式；退出码 0 全部评判,1 有的不能,2 读不了）
  doctor [--vault=<文件夹>] [--user=<用户名>] [--password-file=<文件>] [--json]
                                             体检资料库和本机环境；口令也可以放在环境变量 WEIQUAN_PASSWORD
                                             或者当场输入（退出码 0 正常,1 有错误,2 有没查到的）
  serve [--vault=<文件夹>] [--no-window]      在本机浏览器中打开界面`;

type Command = (args: readonly string[]) => Promise<number>;

/** One command gives one exit code; each is loaded only when asked for, so that `verify` starts at once. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  sample: async () => (await import('./sample/sample.ts')).sample,
  verify: async () => (await import('./verify.ts')).verify,
  'verify-backup': async () => (await import('./verifyBackup.ts')).verifyBackup,
  restore: async () => (await import('./restore.ts')).restore,
  disposition: async () => (await import('./disposition.ts')).disposition,
  doctor: async () => (await import('./doctor.ts')).doctor,
  serve: async () => (await import('./serve.ts')).serve,
};

// Whoever reads the output may stop reading (`| head`): that is no fault of ours, and no verdict either.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(process.exitCode ?? 2);
});
process.exitCode = await run(process.argv.slice(2));

async function run([name = '', ...args]: readonly string[]): Promise<number> {
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (load !== undefined) return (await load())(args);
  console.error(usage);
  return 2;
}

export type { Command };
