import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** What the tests need besides npm packages: command (or file) → Debian package. */
const tools: readonly { readonly command: string; readonly debianPackage: string; readonly file?: string }[] =
  [
    { command: 'chromium', debianPackage: 'chromium' },
    { command: 'pdftotext', debianPackage: 'poppler-utils' },
    { command: 'soffice', debianPackage: 'libreoffice-writer-nogui' },
    { command: 'xmllint', debianPackage: 'libxml2-utils' },
    { command: 'openssl', debianPackage: 'openssl' },
    { command: 'zip', debianPackage: 'zip' },
    { command: 'age', debianPackage: 'age' },
    { command: 'unzip', debianPackage: 'unzip' },
    { command: 'Xvfb', debianPackage: 'xvfb' },
    {
      command: 'fonts',
      debianPackage: 'fonts-noto-cjk',
      file: '/usr/share/fonts/opentype/noto/NotoSerifCJK-Regular.ttc',
    },
  ];

/** Installs what is missing when we are root on Debian; otherwise says exactly what to install and stops. */
export function ensureDebianTools(): void {
  const missing = tools.filter((tool) => !isThere(tool)).map((tool) => tool.debianPackage);
  if (missing.length === 0) return;
  const command = `apt-get install -y --no-install-recommends ${missing.join(' ')}`;
  const canInstall = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  if (!canInstall) {
    console.error(`测试还需要这些 Debian 软件包:${missing.join(' ')}`);
    console.error(`请以 root 运行:apt-get update && ${command}`);
    process.exit(2);
  }
  console.log(`安装测试所需的 Debian 软件包:${missing.join(' ')}`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const installed = spawnSync('sh', ['-c', `apt-get update -qq && ${command} -qq`], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env,
  });
  if (installed.status !== 0) {
    console.error('安装失败。请检查软件源,或者手工安装后再试。');
    process.exit(2);
  }
}

function isThere(tool: (typeof tools)[number]): boolean {
  if (tool.file !== undefined) return existsSync(tool.file);
  return spawnSync('which', [tool.command], { stdio: 'ignore' }).status === 0;
}
