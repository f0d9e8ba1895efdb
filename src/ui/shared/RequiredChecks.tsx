import { Checkbox } from 'antd';
import type { GetProps } from 'antd';

type Group = GetProps<typeof Checkbox.Group>;

/** Boxes of which at least one must be ticked, as a field of a form. ARIA has no `aria-required` for a group: the label's mark and the message say it. */
export function RequiredChecks({
  'aria-required': _,
  ...group
}: Group & { readonly 'aria-required'?: unknown }) {
  return <Checkbox.Group {...group} />;
}
