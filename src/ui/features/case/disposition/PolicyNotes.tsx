import { Tag } from 'antd';
import type { PolicyNoteView } from '#api/views/caseView.ts';

const stanceNames: Readonly<Record<PolicyNoteView['stance'], string>> = {
  agrees: '与法律一致',
  harderThanLaw: '重于法律意见',
  softerThanLaw: '轻于法律意见',
  lawOpen: '法律意见待事实',
  reminder: '提示',
};
const stanceColours: Readonly<Record<PolicyNoteView['stance'], string>> = {
  agrees: 'success',
  harderThanLaw: 'warning',
  softerThanLaw: 'warning',
  lawOpen: 'default',
  reminder: 'default',
};

/** 本局政策 beside the law: kept apart and said to be no basis. */
export function PolicyNotes({ notes }: { readonly notes: readonly PolicyNoteView[] }) {
  if (notes.length === 0) return null;
  return (
    <div className="case-policy">
      <h4>本局政策（不是法律依据，只印在内部的D01，不写入法律文书）</h4>
      <ul>
        {notes.map((note) => (
          <li key={note.ruleId}>
            <Tag color={stanceColours[note.stance]}>{stanceNames[note.stance]}</Tag> {note.text}
            <div className="quiet">法律规定：{note.lawSays}</div>
            <div className="quiet">{note.explanation}</div>
          </li>
        ))}
      </ul>
    </div>
  );
}
