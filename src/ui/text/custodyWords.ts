import type { Handover } from '#domain/evidence/custody.ts';

export const handoverReasonNames: Readonly<Record<Handover['reason'], string>> = {
  storing: '入库保管',
  extraction: '提取检材',
  appraisal: '送检鉴定',
  return: '退回',
  copying: '复制',
  transfer: '移送',
  givingBack: '发还',
  other: '其他',
};

export const sealNames: Readonly<Record<Handover['seal'], string>> = {
  intact: '封条完好',
  opened: '已拆封',
  resealed: '重新封存',
  unsealed: '未封存',
};
