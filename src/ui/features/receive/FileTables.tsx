import { Button, Drawer, Table } from 'antd';
import { useState } from 'react';
import { FileGroup, fileGroupNames } from '#domain/review/submission.ts';
import type { ReceivedFile, Submission } from '#domain/review/submission.ts';
import type { FindingPlace } from '#domain/review/reviewOpinion.ts';
import { useClient } from '../../client/ClientContext.ts';
import { Advice } from '../../shared/Advice.tsx';
import { byteSize } from '../../shared/byteSize.ts';
import { PdfPages } from '../../shared/pdf/PdfPages.tsx';
import { Sha } from '../../shared/Sha.tsx';

export interface FileTablesProps {
  readonly submission: Submission;
  /** `null` = the opinion is issued. */
  readonly onFind: ((place: FindingPlace) => void) | null;
}

/** What the package holds, group by group; each file opens here, or says why it does not. */
export function FileTables({ submission, onFind }: FileTablesProps) {
  const [open, setOpen] = useState<ReceivedFile | null>(null);
  return (
    <>
      {FileGroup.options.map((group) => {
        const files = submission.files.filter((file) => file.group === group);
        if (files.length === 0) return null;
        return (
          <section className="section" key={group}>
            <div className="section-head">
              <h2>
                {fileGroupNames[group]}（{files.length}）
              </h2>
            </div>
            <Table<ReceivedFile>
              size="small"
              rowKey="path"
              dataSource={files}
              pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
              columns={[
                {
                  title: '材料',
                  render: (_, file) => <FileName file={file} onOpen={() => setOpen(file)} />,
                },
                {
                  title: '大小',
                  width: 90,
                  className: 'figures',
                  render: (_, file) => byteSize(file.sizeBytes),
                },
                {
                  title: 'SHA-256',
                  width: 250,
                  render: (_, file) => <Sha algorithm="SHA-256" hex={file.sha256} short />,
                },
                {
                  title: '',
                  width: 100,
                  render: (_, file) => <FindButton file={file} onFind={onFind} />,
                },
              ]}
            />
          </section>
        );
      })}
      {open === null ? null : (
        <FileDrawer
          file={open}
          path={`submission/${submission.id}/${submission.files.indexOf(open)}`}
          onClose={() => setOpen(null)}
        />
      )}
    </>
  );
}

function FileName({ file, onOpen }: { readonly file: ReceivedFile; readonly onOpen: () => void }) {
  if (!file.isKept)
    return (
      <>
        {file.title} <b>{file.sizeBytes === 0 ? '空文件' : '校验不通过，没有带入'}</b>
      </>
    );
  return (
    <button type="button" className="link-button" onClick={onOpen}>
      {file.title}
    </button>
  );
}

function FindButton({ file, onFind }: { readonly file: ReceivedFile } & Pick<FileTablesProps, 'onFind'>) {
  const place = placeOf(file);
  if (onFind === null || place === null) return null;
  return (
    <Button size="small" onClick={() => onFind(place)} aria-label={`写问题：${file.title}`}>
      写问题
    </Button>
  );
}

/** A paper is spoken of once, where it reads as it was signed: in its PDF. */
function placeOf({ group, aboutId, title, mediaType }: ReceivedFile): FindingPlace | null {
  if (aboutId === null || (group === 'paper' && mediaType !== 'application/pdf')) return null;
  const label = title.slice(0, 200);
  return group === 'evidence'
    ? { kind: 'evidence', evidenceId: aboutId, label }
    : { kind: 'paper', documentId: aboutId, label };
}

interface FileDrawerProps {
  readonly file: ReceivedFile;
  readonly path: string;
  readonly onClose: () => void;
}

/** Shows what can be shown safely; the rest can only be taken out, and nothing is ever run. */
function FileDrawer({ file, path, onClose }: FileDrawerProps) {
  const url = useClient().contentUrl(path);
  return (
    <Drawer
      open
      title={file.title}
      size="min(960px, 92vw)"
      onClose={onClose}
      extra={
        <Button href={`${url}?download=1`} download={file.path.slice(file.path.lastIndexOf('/') + 1)}>
          另存副本
        </Button>
      }
    >
      <Shown file={file} url={url} />
    </Drawer>
  );
}

function Shown({ file, url }: { readonly file: ReceivedFile; readonly url: string }) {
  const [kind] = file.mediaType.split('/');
  if (file.mediaType === 'application/pdf') return <PdfPages url={url} title={file.title} />;
  if (kind === 'image' && file.mediaType !== 'image/svg+xml')
    return <img src={url} alt={file.title} className="received-picture" />;
  if (kind === 'video')
    return (
      <video src={url} controls className="received-picture" aria-label={file.title}>
        <track kind="captions" />
      </video>
    );
  if (kind === 'audio')
    return (
      <audio src={url} controls aria-label={file.title}>
        <track kind="captions" />
      </audio>
    );
  return (
    <Advice
      tone="info"
      what="这种文件不在这里打开"
      next="点“另存副本”，用专用的软件查看；内容与清单的校验值一致。"
    />
  );
}
