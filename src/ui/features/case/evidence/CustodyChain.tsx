import { Tag, Timeline } from 'antd';
import { custodyChain } from '#domain/evidence/custodyChain.ts';
import type { ChainLink } from '#domain/evidence/custodyChain.ts';
import type { EvidenceItem } from '#domain/evidence/evidenceItem.ts';
import { verificationNames } from '#domain/evidence/verification.ts';
import { custodyActNames } from '#domain/evidence/custody.ts';
import { MomentText } from '../../../shared/MomentText.tsx';
import { handoverReasonNames, sealNames } from '../../../text/custodyWords.ts';
import { useOpenCase } from '../CaseContext.ts';

/** Every hand the item went through, oldest first; entries are only ever added. */
export function CustodyChain({ item }: { readonly item: EvidenceItem }) {
  const { rightsCase } = useOpenCase().view;
  return (
    <Timeline
      className="case-custody"
      aria-label="保管链"
      items={custodyChain(rightsCase, item).map((link, index) => ({
        key: index,
        content: <Link link={link} />,
      }))}
    />
  );
}

function Link({ link }: { readonly link: ChainLink }) {
  const { at, act, by, check } = link;
  return (
    <>
      <strong>{custodyActNames[act]}</strong> <MomentText moment={at} withSeconds /> {by}{' '}
      {check === null ? null : (
        <Tag color={check === 'same' ? 'success' : 'error'}>校验{verificationNames[check]}</Tag>
      )}
      <Passing link={link} />
      {link.note === '' ? null : <div className="quiet case-break">{link.note}</div>}
    </>
  );
}

/** From whom to whom, where it changed hands. */
function Passing({ link: { from, to, by, handover } }: { readonly link: ChainLink }) {
  if (from === null && (to === null || to === by)) return null;
  return (
    <div className="case-break">
      {from ?? '未写明'} → {to ?? '未写明'}
      {handover === null ? null : `　${handoverText(handover)}`}
    </div>
  );
}

function handoverText({ reason, seal, sealNumbers, dueBackOn }: NonNullable<ChainLink['handover']>): string {
  const parts = [handoverReasonNames[reason], `${sealNames[seal]} ${sealNumbers.join('、')}`.trim()];
  return [...parts, ...(dueBackOn === null ? [] : [`应于${dueBackOn}前退回`])].join('，');
}
