import type { EditionLineView, EditionView } from '#api/operations/templateOperations.ts';
import { MomentText } from '../../../shared/MomentText.tsx';

/** Every edition there was: who, when, why, and 原文 beside 改后. */
export function EditionHistory({ editions }: { readonly editions: readonly EditionView[] }) {
  if (editions.length === 0) return <p className="quiet">本局没有改过这份文书。</p>;
  return editions.map(({ version, at, by, reason, basedOn, from, lines }) => (
    <section key={version} className="section" aria-label={`局${version}`}>
      <div className="section-head">
        <h2>局{version}</h2>
        <span className="quiet">
          {by} <MomentText moment={at} /> 改自 {basedOn}
          {from === null ? null : `，来自模板包：${from}`}
        </span>
      </div>
      <p>理由：{reason}</p>
      {lines.length === 0 ? <p>恢复原样。</p> : <EditionLines lines={lines} />}
    </section>
  ));
}

/** 原文 struck through, 改后 beside it. */
export function EditionLines({ lines }: { readonly lines: readonly EditionLineView[] }) {
  return (
    <ul className="templates-lines">
      {lines.map(({ where, from, to }) => (
        <li key={`${where} ${from}`}>
          {where}：<del>{from}</del> → <ins>{to}</ins>
        </li>
      ))}
    </ul>
  );
}
