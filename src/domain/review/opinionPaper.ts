import { DocumentModel } from '../document/blocks.ts';
import { digestInGroups } from '../kernel/digest.ts';
import { officialDate, dayOf } from '../kernel/moment.ts';
import { findingWeightNames, placeText, reviewOutcomeNames } from './reviewOpinion.ts';
import type { ReviewOpinion } from './reviewOpinion.ts';

/**
 * The opinion as a paper to sign and to file. The line for the signature stays empty, and no seal is drawn.
 * Source: SPEC B-12.
 */
export function opinionPaper(opinion: ReviewOpinion): DocumentModel {
  const row = (label: string, text: string, minHeightMm = 9) => ({
    cells: [
      { kind: 'label', text: label },
      { kind: 'value', text },
    ],
    minHeightMm,
  });
  return DocumentModel.parse({
    meta: {
      templateId: 'opinion',
      templateVersion: '1.0',
      title: '法制审核意见',
      author: opinion.reviewer,
      createdAt: opinion.issuedAt,
    },
    page: { orientation: 'portrait', numbers: 'form', watermark: null },
    blocks: [
      { kind: 'title', organ: opinion.reviewUnit, text: '法制审核意见' },
      {
        kind: 'formTable',
        columnsMm: [32, 124],
        rows: [
          row('案件名称', opinion.caseName),
          row('案件编号', opinion.caseNumber),
          row('所审卷宗', `清单校验值 ${digestInGroups(opinion.packageSha256)}`),
          row('卷宗校验', opinion.packageVerdict === 'valid' ? '校验通过' : '校验不通过'),
          row('审核结论', reviewOutcomeNames[opinion.outcome]),
          {
            cells: [
              { kind: 'label', text: '审核意见' },
              { kind: 'opinion', text: opinion.text, foot: signatureFoot(opinion) },
            ],
            minHeightMm: 60,
            splittable: true,
          },
        ],
      },
      ...findingBlocks(opinion),
    ],
  });
}

function signatureFoot({ reviewer, issuedAt }: ReviewOpinion): readonly string[] {
  return [`审核人签名：　　　　　　　　（${reviewer}）`, officialDate(dayOf(issuedAt))];
}

function findingBlocks({ findings }: ReviewOpinion): readonly unknown[] {
  if (findings.length === 0) return [];
  return [
    { kind: 'space', mm: 4 },
    { kind: 'spread', parts: [`问题清单（${findings.length}项）`] },
    {
      kind: 'dataTable',
      columns: [
        { title: '序号', mm: 12 },
        { title: '位置', mm: 38, align: 'left' },
        { title: '类别', mm: 22 },
        { title: '性质', mm: 22 },
        { title: '问题', mm: 62, align: 'left' },
      ],
      rows: findings.map((finding, index) => ({
        cells: [
          String(index + 1),
          placeText(finding.place),
          finding.kindLabel,
          findingWeightNames[finding.weight],
          finding.text,
        ],
      })),
    },
  ];
}
