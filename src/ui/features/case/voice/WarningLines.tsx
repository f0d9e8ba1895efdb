import { Advice } from '../../../shared/Advice.tsx';
import { SourceTag } from '../../../shared/SourceTag.tsx';

export interface WarningLinesProps {
  readonly lines: readonly { readonly text: string; readonly source: string; readonly isUrgent: boolean }[];
}

/** What the law says beside what was typed, each with its source. */
export function WarningLines({ lines }: WarningLinesProps) {
  return lines.map(({ text, source, isUrgent }) => (
    <Advice
      key={text}
      tone={isUrgent ? 'error' : 'warning'}
      what={text}
      next={<SourceTag source={source} />}
    />
  ));
}
