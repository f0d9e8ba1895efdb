import { Tag } from 'antd';
import { opinionMeasureNames, postNatureNames } from '#domain/publicOpinion/publicOpinion.ts';
import type { OpinionPost, PostNature } from '#domain/publicOpinion/publicOpinion.ts';
import { MomentText } from '../../../shared/MomentText.tsx';
import { useOpenCase } from '../CaseContext.ts';
import { Said } from '../pieces/Said.tsx';
import { useAskedDrawer } from '../pieces/useAskedDrawer.ts';
import { PostDrawer } from './PostDrawer.tsx';
import { RecordTable } from '../pieces/RecordTable.tsx';

const natureColours: Readonly<Record<PostNature, string>> = {
  toVerify: 'warning',
  untrue: 'error',
  partlyTrue: 'processing',
  true: 'default',
};

/** What is said of the case in public, whether it is true, what was decided and how it went on. */
export function PostsSection() {
  const { posts } = useOpenCase().view.rightsCase.publicOpinion;
  const drawer = useAskedDrawer();
  return (
    <section className="section">
      <RecordTable<OpinionPost>
        title="舆情"
        addLabel="登记舆情"
        needs="opinion.recordPost"
        rows={posts}
        onAdd={() => drawer.open()}
        empty={{
          title: '还没有登记舆情。',
          hint: '发现的帖子、视频、报道逐条登记，截图先在“证据”中固定；涉警舆情处置表从这里生成。',
        }}
        columns={[
          {
            title: '平台和账号',
            width: 170,
            render: (_, { id, platform, account, foundAt }) => (
              <>
                <button type="button" className="link-button" onClick={() => drawer.open(id)}>
                  {platform}
                </button>
                <div>{account}</div>
                <div className="quiet">
                  <MomentText moment={foundAt} />
                </div>
              </>
            ),
          },
          { title: '内容和传播', render: (_, post) => <Content post={post} /> },
          { title: '核查', width: 210, render: (_, post) => <Verified post={post} /> },
          { title: '处置', width: 170, render: (_, post) => <Decision post={post} /> },
          { title: '跟踪', width: 180, render: (_, post) => <Newest post={post} /> },
        ]}
      />
      {drawer.isOpen ? <PostDrawer postId={drawer.id} onClose={drawer.close} /> : null}
    </section>
  );
}

function Content({ post: { content, spread, captureIds, evidenceIds } }: { readonly post: OpinionPost }) {
  const kept = captureIds.length + evidenceIds.length;
  return (
    <>
      <Said text={content} />
      {spread === '' ? null : <div className="quiet">{spread}</div>}
      <div className={kept === 0 ? 'amber' : 'quiet'}>{kept === 0 ? '还没有固定截图' : `固定${kept}份`}</div>
    </>
  );
}

function Verified({ post: { nature, verification } }: { readonly post: OpinionPost }) {
  return (
    <>
      <Tag color={natureColours[nature]}>{postNatureNames[nature]}</Tag>
      {nature === 'toVerify' && verification === '' ? null : <Said text={verification} />}
    </>
  );
}

function Decision({ post: { decision } }: { readonly post: OpinionPost }) {
  if (decision === null) return <span className="quiet">没有决定</span>;
  return (
    <>
      {decision.measures.map((measure) => opinionMeasureNames[measure]).join('、')}
      <div className="quiet">
        {decision.responsible}负责，{decision.decidedBy}决定
      </div>
    </>
  );
}

function Newest({ post: { tracking } }: { readonly post: OpinionPost }) {
  const last = tracking.at(-1);
  if (last === undefined) return <span className="quiet">没有记录</span>;
  return (
    <>
      {last.situation}
      <div className="quiet">
        <MomentText moment={last.at} />
        ，共{tracking.length}次
      </div>
    </>
  );
}
