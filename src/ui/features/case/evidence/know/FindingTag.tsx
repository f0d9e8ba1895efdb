import { Tag } from 'antd';
import { findingClassNames } from '../../../../text/findingWords.ts';
import type { FindingClass } from '../../../../text/findingWords.ts';

const colours = { out: 'error', defect: 'warning', hint: 'processing', unsaid: 'default' } as const;

/** How grave a finding is, in a word and a colour. */
export function FindingTag({ of }: { readonly of: FindingClass }) {
  return (
    <Tag className="know-tag" color={colours[of]}>
      {findingClassNames[of]}
    </Tag>
  );
}
