import { Typography } from 'antd';
import { useCall } from '../../client/useCall.ts';
import { FailureNotice } from '../../shared/FailureNotice.tsx';

/** The public key others seal packages for this vault with. */
export function OwnRecipient() {
  const recipients = useCall('dossier.recipients', {});
  return (
    <section className="section" aria-label="本机收件公钥">
      <div className="section-head">
        <h2>本机收件公钥</h2>
      </div>
      <p className="quiet">
        把它交给送审单位登记，对方就可以加密导出，只有本资料库打得开，不用另传口令。公钥不保密；登记时请当面或者打电话核对首尾几位。
      </p>
      <FailureNotice failure={recipients.failure} />
      {recipients.data === undefined ? null : (
        <Typography.Paragraph
          code
          className="case-break"
          copyable={{ text: recipients.data.own, tooltips: ['复制公钥', '已复制'] }}
        >
          {recipients.data.own}
        </Typography.Paragraph>
      )}
    </section>
  );
}
