import { Button, Tag } from 'antd';
import { verificationNames, verificationStates } from '#domain/evidence/verification.ts';
import type { VerifiedItem } from '#domain/evidence/verification.ts';
import './verifiedList.css';

export interface VerifiedListProps {
  readonly items: readonly VerifiedItem[];
  /** Opens an item where there is something to open it in. */
  readonly onOpen?: (evidenceNumber: number) => void;
}

const colours = { same: 'success', differs: 'error', missing: 'error', notRead: 'warning' } as const;

/** Every item that was read, by number and name, what failed first. */
export function VerifiedList({ items, onOpen }: VerifiedListProps) {
  const gravity = (item: VerifiedItem) => verificationStates.indexOf(item.state);
  return (
    <ul className="verified-list" aria-label="逐份校验结果">
      {items
        .toSorted((a, b) => gravity(a) - gravity(b) || a.evidenceNumber - b.evidenceNumber)
        .map((item) => (
          <li key={item.evidenceId}>
            <Tag color={colours[item.state]}>{verificationNames[item.state]}</Tag>
            {onOpen === undefined ? (
              `证据${item.evidenceNumber}`
            ) : (
              <Button type="link" size="small" onClick={() => onOpen(item.evidenceNumber)}>
                证据{item.evidenceNumber}
              </Button>
            )}{' '}
            {item.title}
          </li>
        ))}
    </ul>
  );
}
