import { isValidElement, useRef } from 'react';
import type { ComponentProps, ReactNode } from 'react';
import { useRowsInView } from './useRowsInView.ts';

/** As in gallery.css. */
const ROW_PX = 66;

/** The body of an antd table of which only the rows in view exist: real rows in a real table, so that keys and screen readers work as ever. */
export function RowsInView({ children, ...rest }: ComponentProps<'tbody'>) {
  const body = useRef<HTMLTableSectionElement>(null);
  // antd hands over what it measures by, and then the list of all rows.
  const parts: readonly ReactNode[] = Array.isArray(children) ? children : [children];
  const rows = parts.find((part): part is ReactNode[] => Array.isArray(part));
  const { first, end } = useRowsInView(body, { count: rows?.length ?? 0, heightPx: ROW_PX });
  if (rows === undefined)
    return (
      <tbody ref={body} {...rest}>
        {children}
      </tbody>
    );
  return (
    <tbody ref={body} {...rest}>
      {parts.find((part) => isValidElement(part))}
      <Space heightPx={first * ROW_PX} />
      {rows.slice(first, end)}
      <Space heightPx={(rows.length - end) * ROW_PX} />
    </tbody>
  );
}

function Space({ heightPx }: { readonly heightPx: number }) {
  if (heightPx <= 0) return null;
  return (
    <tr className="evidence-table-space" aria-hidden>
      <td colSpan={6} style={{ height: heightPx }}>
        {'\u00a0'}
      </td>
    </tr>
  );
}
