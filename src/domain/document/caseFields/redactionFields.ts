import type { RightsCase } from '../../case/rightsCase.ts';
import type { RedactionRowFields } from '../evidenceGroups.ts';
import { orNull } from './wording.ts';

/** Every covered place of every redacted copy, with its reason and the copy's proof. Source: SPEC E-117. */
export function redactionFields(rightsCase: RightsCase): readonly RedactionRowFields[] {
  return rightsCase.evidence.flatMap((item) => {
    const { origin } = item;
    if (origin.kind !== 'redacted') return [];
    const parent = rightsCase.evidence.find(({ id }) => id === origin.parentId);
    return origin.boxes.map((box) => ({
      evidenceText: `证据${item.number}`,
      parentText: parent === undefined ? null : `证据${parent.number}　${parent.title}`,
      pageText: origin.page === null ? null : `第${origin.page}页`,
      boxText: `左${box.x} 上${box.y} 宽${box.width} 高${box.height}`,
      reason: box.reason,
      parentSha256: origin.parentSha256,
      sha256: item.file?.sha256 ?? null,
      proofText: `框内${origin.proof.pixelsChecked}个像素均为黑色；无元数据；核对${origin.proof.textsNotFound.length}个词均未出现`,
      madeByText: orNull(item.collection.by.join('、')),
      madeAt: item.collection.at,
    }));
  });
}
