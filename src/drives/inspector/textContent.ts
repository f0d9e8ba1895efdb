import type { Media } from './media.ts';
import { headOf, tailOf } from './media.ts';

/** Text by content: type and the ending it would have. */
export interface TextType {
  readonly mediaType: string;
  readonly ending: string;
}

const SAMPLE_BYTES = 64 << 10;
/** Control characters no text file holds; tab, line ends, form feed and escape are allowed. */
const control = /[\x00-\x08\x0b\x0e-\x1a\x1c-\x1f\x7f]/;

/** First words of programs that have no magic number. Source: tech-store.md §8 (file-type knows none of them). */
const scriptStarts =
  /^(?:#!|@?echo off\b|@echo\b|<\?php|<job\b|<package\b|Windows Registry Editor Version|REGEDIT4|\[InternetShortcut\]|On Error Resume Next|Set \w+ = (?:WScript\.)?CreateObject|param\s*\(|Set-ExecutionPolicy|powershell(?:\.exe)?\s|cmd(?:\.exe)? \/c|var \w+\s*=\s*new ActiveXObject|WScript\.)/i;
const pageStart = /^(?:<!doctype html|<html|<head|<body|<script|<iframe|<hta:)/i;

/** Text in UTF-8, GB18030 or UTF-16 with its mark; `null` for anything else. */
export async function textTypeOf(media: Media): Promise<TextType | null> {
  const head = Buffer.from(await headOf(media, SAMPLE_BYTES));
  const tail = await tailOf(media, Math.min(SAMPLE_BYTES, media.sizeBytes - head.byteLength));
  const isWhole = head.byteLength === media.sizeBytes;
  const charset = charsetOf(head, isWhole);
  if (charset === null) return null;
  const text = new TextDecoder(charset).decode(head);
  if (control.test(text) || (charset !== 'utf-16le' && control.test(tail.toString('latin1')))) return null;
  const start = text.trimStart();
  if (scriptStarts.test(start) || /^<(?:script|hta:)/i.test(start))
    return { mediaType: 'application/x-script', ending: 'sh' };
  if (/<hta:application/i.test(start)) return { mediaType: 'application/x-script', ending: 'hta' };
  if (pageStart.test(start)) return { mediaType: 'text/html', ending: 'html' };
  if (/^<svg\b/i.test(start)) return { mediaType: 'image/svg+xml', ending: 'svg' };
  return { mediaType: charset === 'utf-8' ? 'text/plain' : `text/plain; charset=${charset}`, ending: 'txt' };
}

function charsetOf(head: Buffer, isWhole: boolean): string | null {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  return ['utf-8', 'gb18030'].find((charset) => decodes(head, charset, isWhole)) ?? null;
}

/** A sample may end inside a character, a whole file may not. */
function decodes(bytes: Uint8Array, charset: string, isWhole: boolean): boolean {
  try {
    new TextDecoder(charset, { fatal: true }).decode(bytes, { stream: !isWhole });
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}
