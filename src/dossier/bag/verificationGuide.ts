import { signatureCommand } from '#domain/dossier/mediumPapers.ts';

const lines = [
  '校验说明',
  '',
  '本文件夹是按 BagIt 1.0(RFC 8493)制作的卷宗包。不需要任何专用软件，任何人都可以核对内容是否完整、是否被改动。',
  '',
  '文件',
  '  data\\                     卷宗内容',
  '  manifest-sha256.txt       每个文件的 SHA-256 校验值',
  '  校验清单-SM3.txt          每个文件的国密 SM3 校验值(GB/T 32905)',
  '  tagmanifest-sha256.txt    以上清单和说明文件自身的校验值；它的 SHA-256 写在移交清单上',
  '',
  '一、Linux',
  '  在本文件夹打开终端，依次运行:',
  '    sha256sum -c manifest-sha256.txt',
  '    sha256sum -c tagmanifest-sha256.txt',
  '  每行末尾都是 OK(或“成功”)即为一致。',
  '',
  '二、Windows:核对单个文件',
  '    certutil -hashfile "data\\文件夹\\文件名" SHA256',
  '  把显示的值与 manifest-sha256.txt 中同一文件前面的 64 个字符比较。',
  '',
  '三、Windows:核对全部文件(PowerShell)',
  '  在本文件夹打开 PowerShell,粘贴以下一行，没有任何输出即为全部一致:',
  '    Get-Content -Encoding UTF8 manifest-sha256.txt | ForEach-Object { $h,$p = $_ -split \'  \',2; if ((Get-FileHash -Algorithm SHA256 -LiteralPath $p).Hash -ne $h) { "不一致或缺失: $p" } }',
  '',
  '清单中的 %25 表示文件名里的百分号 %(BagIt 规定);文件名含百分号的，请按“二”单独核对。',
  '',
  '四、文件数量',
  '  bag-info.txt 中的 Payload-Oxum 是“总字节数.文件数”。data 文件夹里多出或缺少文件，数量即不符。',
  '',
];

const signatureLines = [
  '五、签名',
  '  tagmanifest-sha256.txt 由制作单位的密钥签名(Ed25519)。用 OpenSSL 3.0 以上，在本文件夹中运行:',
  `    ${signatureCommand}`,
  '  显示 Signature Verified Successfully 即为签名与清单相符。再看公钥指纹:',
  '    openssl pkey -pubin -in signing-key.pem -outform DER | openssl dgst -sha256',
  '  应当与 bag-info.txt 中的 Signing-Key-SHA256 一致，并与制作单位用其他途径告知的一致。',
  '',
];

/** Plain instructions for people without the program. CRLF and a byte-order mark, so that Windows Notepad shows Chinese. */
export function verificationGuide(isSigned: boolean): string {
  return `\uFEFF${[...lines, ...(isSigned ? signatureLines : [])].join('\r\n')}`;
}
