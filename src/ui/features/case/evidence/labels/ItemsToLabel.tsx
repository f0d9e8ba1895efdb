import { Button, Checkbox } from 'antd';
import { useOpenCase } from '../../CaseContext.ts';
import { mediaKind, mediaKindNames } from '../mediaKind.ts';

export interface ItemsToLabelProps {
  readonly chosen: readonly string[];
  readonly onChoose: (evidenceIds: readonly string[]) => void;
}

/** Which items get a label; things and papers first, since those are what labels stick on. */
export function ItemsToLabel({ chosen, onChoose }: ItemsToLabelProps) {
  const { evidence } = useOpenCase().view.rightsCase;
  const isThing = ({ origin }: (typeof evidence)[number]) => origin.kind === 'registered';
  const ordered = [...evidence.filter(isThing), ...evidence.filter((item) => !isThing(item))];
  const pick = (items: typeof evidence) => onChoose(items.map(({ id }) => id));
  return (
    <section aria-label="要打印标签的证据">
      <div className="case-bar">
        <h4>一、选择证据</h4>
        <span className="case-gap" />
        <Button size="small" onClick={() => pick(evidence.filter(isThing))}>
          只选实物、书证
        </Button>
        <Button size="small" onClick={() => pick(evidence)}>
          全选
        </Button>
        <Button size="small" onClick={() => pick([])}>
          清空
        </Button>
      </div>
      <Checkbox.Group
        className="labels-items"
        value={[...chosen]}
        onChange={(ids) => onChoose(ids)}
        options={ordered.map((item) => ({
          value: item.id,
          label: (
            <>
              证据{item.number} {item.title} <span className="quiet">{mediaKindNames[mediaKind(item)]}</span>
            </>
          ),
        }))}
      />
    </section>
  );
}
