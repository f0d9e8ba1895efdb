import { readFile } from 'node:fs/promises';

/** The text of a case file, in whatever Chinese offices save text as. */
export interface CaseFileText {
  readonly text: string;
  /** Said to the reader when it is not UTF-8: a wrong guess would lose injuries and narratives without a word. */
  readonly note: string | null;
}

/** `null` = the bytes are text in no known way. */
export function decodeCaseFile(bytes: Uint8Array): CaseFileText | null {
  const marked = byMark(bytes);
  if (marked !== null) return marked;
  const utf8 = decodedAs('utf-8', bytes);
  if (utf8 !== null) {
    const lost = utf8.split('\uFFFD').length - 1;
    return { text: utf8, note: lost === 0 ? null : `文件里有 ${lost} 处已经损坏的字符，相关内容按不明处理` };
  }
  const gb18030 = decodedAs('gb18030', bytes);
  return gb18030 === null
    ? null
    : { text: gb18030, note: '文件不是 UTF-8，按 GB18030（GBK）编码读入，请核对汉字' };
}

function byMark(bytes: Uint8Array): CaseFileText | null {
  const [first, second] = bytes;
  const name =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : null;
  const text = name === null ? null : decodedAs(name, bytes);
  return text === null ? null : { text, note: '文件按 UTF-16 编码读入' };
}

function decodedAs(name: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(name, { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

/** Reads the file; what is wrong with it is told on the error stream. */
export async function readCaseFile(path: string): Promise<string | null> {
  try {
    const read = decodeCaseFile(await readFile(path));
    if (read === null) {
      console.error(`${path}：编码认不出来（不是 UTF-8、GB18030 或者 UTF-16）。请另存为 UTF-8 再试。`);
      return null;
    }
    if (read.note !== null) console.error(`${path}：${read.note}。`);
    return read.text;
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    console.error(`读不了 ${path}：${error.message}。请检查路径和权限。`);
    return null;
  }
}
