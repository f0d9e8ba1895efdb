import { Collapse } from 'antd';
import type { PaperLife } from '#domain/papers/paperState.ts';
import { MomentText } from '../../../shared/MomentText.tsx';

/** Everything that happened to a paper, in one place: versions, copies, signing, scans. */
export function PaperRegister({ life }: { readonly life: PaperLife }) {
  const { final, prints, signing, scans, earlier } = life;
  if (final === null && earlier.length === 0) return null;
  const copies = prints.reduce((sum, run) => sum + run.copies, 0);
  const lines = [
    ...(final === null
      ? []
      : [{ key: final.id, at: final.at, text: `${final.by} 定稿第${final.version}版，${final.pages}页` }]),
    ...prints.map(({ id, at, by, copies: count, note }) => ({
      key: id,
      at,
      text: `${by} 打印${count}份${note === '' ? '' : `（${note}）`}`,
    })),
    ...(signing === null
      ? []
      : [{ key: 'signed', at: signing.at, text: `${signing.signers} 签署，${signing.by} 登记` }]),
    ...scans.map(({ id, at, by, file, place }) => ({
      key: id,
      at,
      text: `${by} 扫回“${file.fileName}”，${place?.how === 'code' ? '二维码相符' : `人工认定：${place?.reason ?? ''}`}`,
    })),
    ...earlier.map(({ id, at, version, withdrawn }) => ({
      key: id,
      at: withdrawn?.at ?? at,
      text:
        withdrawn === null
          ? `第${version}版，已被后一版代替`
          : `第${version}版，${withdrawn.by} 撤回：${withdrawn.reason}`,
    })),
  ];
  const summary = `版本 ${earlier.length + (final === null ? 0 : 1)}　打印 ${copies} 份　扫回 ${scans.length} 件`;
  return (
    <Collapse
      size="small"
      className="papers-register"
      items={[
        {
          key: 'register',
          label: `经过：${summary}`,
          children: (
            <ul className="papers-list">
              {lines.map(({ key, at, text }) => (
                <li key={key}>
                  <span className="quiet figures">
                    <MomentText moment={at} />
                  </span>{' '}
                  {text}
                </li>
              ))}
            </ul>
          ),
        },
      ]}
    />
  );
}
