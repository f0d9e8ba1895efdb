import type { InputOf } from '#api/contract.ts';
import { at } from './scenario.ts';

/** Nobody was photographed. */
export const notAsked = {
  followUpDays: null,
  psychology: 'unknown',
  photoConsent: 'unknown',
  familyIds: [],
  photoIds: [],
} as const;
type Visit = Omit<InputOf<'cases.recordVisit'>['change'], 'id' | 'officerIds' | keyof typeof notAsked>;

/** Visits by district, city and province. */
export const visits: readonly Visit[] = [
  {
    at: at('25T10:00'),
    place: '虚构市中心医院',
    level: 'district',
    visitors: [
      { name: '督察长己', post: '督察长', unit: '虚构分局' },
      { name: '政工干部癸', post: '政工室主任', unit: '虚构分局' },
    ],
    condition: '二人伤情稳定，精神状态良好',
    needs: '希望尽快出具伤情鉴定意见',
    reply: '由专案组协调鉴定机构，结果第一时间告知',
    amountFen: 200_000,
    fundSource: '维权慰问专项经费',
    goods: [{ name: '营养品', quantity: 2, unitPriceFen: 30_000 }],
  },
  {
    at: at('26T15:30'),
    place: '虚构市中心医院',
    level: 'city',
    visitors: [{ name: '市局维权办负责人', post: '主任', unit: '虚构市公安局维权办' }],
    condition: '恢复良好',
    needs: '',
    reply: '要求依法办理，及时续报',
    amountFen: 0,
    fundSource: '',
    goods: [{ name: '慰问品', quantity: 2, unitPriceFen: 20_000 }],
  },
  {
    at: at('27T11:00'),
    place: '示例派出所',
    level: 'province',
    visitors: [{ name: '省厅维权办工作人员', post: '民警', unit: '虚构省公安厅维权办' }],
    condition: '门诊换药，已能从事内勤工作',
    needs: '希望安排一次心理疏导',
    reply: '由分局政工室联系',
    amountFen: 0,
    fundSource: '',
    goods: [],
  },
];
