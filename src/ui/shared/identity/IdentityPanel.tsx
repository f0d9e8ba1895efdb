import { Button, Form, Input, Tag } from 'antd';
import { useState } from 'react';
import { identityAdvice, identityKindNames } from '#domain/deidentification/findIdentities.ts';
import type { IdentityFinding } from '#domain/deidentification/findIdentities.ts';
import type { KeptWord } from '#domain/deidentification/keptWords.ts';
import './identity.css';

export interface PlacedFinding extends IdentityFinding {
  /** The field it stands in. */
  readonly place: string;
  /** A few characters before and after. */
  readonly before: string;
  readonly after: string;
}

export interface IdentityPanelProps {
  readonly findings: readonly PlacedFinding[];
  /** Given by `Form.Item`: what was looked at and stays. */
  readonly value?: readonly KeptWord[];
  readonly onChange?: (kept: readonly KeptWord[]) => void;
  /** Given by `Form.Item`. */
  readonly id?: string;
}

/** What in the text beside tells who somebody is: where, what to do, or why it stays. */
export function IdentityPanel({ findings, value: kept = [], onChange, id }: IdentityPanelProps) {
  return (
    <section className="identity-panel" id={id} aria-label="去身份检查">
      <h3>去身份检查</h3>
      {findings.length === 0 ? (
        <p className="identity-clear">没有找到能认出人的内容。检查不能代替通读，印前请再读一遍。</p>
      ) : (
        <>
          <p className="late">还有{findings.length}处能认出人的内容，处理完才能制作：</p>
          <ul className="identity-list">
            {findings.map((finding) => (
              <li key={`${finding.at}${finding.text}`}>
                <Found
                  finding={finding}
                  onKeep={(reason) => onChange?.([...kept, { text: finding.text, reason }])}
                />
              </li>
            ))}
          </ul>
        </>
      )}
      {kept.length === 0 ? null : (
        <>
          <h4>写明理由保留的</h4>
          <ul className="identity-list">
            {kept.map((word) => (
              <li key={word.text}>
                “{word.text}”：{word.reason}{' '}
                <Button
                  size="small"
                  aria-label={`不再保留${word.text}`}
                  onClick={() => onChange?.(kept.filter((other) => other !== word))}
                >
                  不再保留
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

/** What is found, within its words; it may stay only with a reason. */
function Found({
  finding,
  onKeep,
}: {
  readonly finding: PlacedFinding;
  readonly onKeep: (reason: string) => void;
}) {
  const [reason, setReason] = useState('');
  const isLongEnough = reason.trim().length >= 2;
  return (
    <>
      <div>
        <Tag color="error">{identityKindNames[finding.kind]}</Tag>
        {finding.place}：{finding.before}
        <mark>{finding.text}</mark>
        {finding.after}
      </div>
      <div className="quiet">{identityAdvice[finding.kind]}</div>
      <Form.Item noStyle>
        <div className="identity-keep">
          <Input
            size="small"
            maxLength={100}
            value={reason}
            placeholder="不用改的，写明理由"
            aria-label={`保留“${finding.text}”的理由`}
            onChange={(event) => setReason(event.target.value)}
          />
          <Button size="small" disabled={!isLongEnough} onClick={() => onKeep(reason.trim())}>
            保留
          </Button>
        </div>
      </Form.Item>
    </>
  );
}
