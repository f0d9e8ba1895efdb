import { publicStatements } from './acts.ts';
import * as is from './conditions.ts';
import * as said from './conditionsOfStatements.ts';
import type { Row } from './row.ts';
import { answered } from './threeValued.ts';

/**
 * Rows for posts, complaints and rumours.
 * Source: law.md §8.1 G11–G13.
 */
export const rowsOfStatements: readonly Row[] = [
  {
    id: 'D-G11',
    tracks: ['治50'],
    basis: [],
    target: [],
    facts: [is.did(...publicStatements), said.officerIdentifiable, said.harmfulStatement],
    warning:
      '先固定证据（原始链接、校验值、调取或者公证）；情节严重的侮辱、诽谤一般告诉才处理，应当告知本人自诉选项。',
  },
  {
    id: 'D-G11d',
    tracks: ['治50'],
    basis: [],
    target: [],
    facts: [is.did('privacyExposure'), said.officerIdentifiable],
    warning: '散布隐私须先固定原始链接和传播范围；属于公民个人信息的另看侵犯公民个人信息。',
  },
  {
    id: 'D-G11h',
    tracks: ['治50'],
    basis: [],
    target: [],
    facts: [is.did('harassment'), said.stalkingPunished],
    warning:
      '滋扰、纠缠、跟踪须干扰正常生活，发送信息须多次；可以同时责令一定期限内禁止接触（经公安机关负责人批准）。',
  },
  {
    id: 'D-G11e',
    tracks: ['education'],
    basis: ['criticism'],
    target: [],
    facts: [is.did(...publicStatements), said.truthfulOrMeasured],
    warning: '没有捏造、侮辱、威胁的网络言论属于批评监督，点名也不得处罚；内容不实的可以核查澄清。',
  },
  {
    id: 'D-G11a',
    tracks: ['246'],
    basis: [],
    target: [],
    facts: [
      is.did(...publicStatements),
      said.officerIdentifiable,
      said.foundFabricated,
      is.leftToPeople('情节严重，且属于可以公诉的例外情形', 'statement.fabricated'),
    ],
  },
  {
    id: 'D-G11b',
    tracks: ['education'],
    basis: ['criticism'],
    target: [],
    facts: [is.did(...publicStatements), said.officerNotIdentifiable],
    warning: '泛指性的牢骚、评价不指向特定民警，以批评教育为宜。',
  },
  {
    id: 'D-G11c',
    tracks: ['治30'],
    basis: [],
    target: [],
    facts: [
      is.did('onlinePost', 'harassment'),
      said.officerIdentifiable,
      is.leftToPeople('起哄闹事、追逐拦截、辱骂恐吓，扰乱社会秩序', 'seriousCircumstances'),
    ],
  },
  {
    id: 'D-G12',
    tracks: ['clearing_name'],
    basis: [],
    target: [],
    facts: [is.did('untrueComplaint', 'rumour')],
  },
  {
    id: 'D-G12c',
    tracks: ['clearing_name'],
    basis: [],
    target: [],
    facts: [is.did(...publicStatements), said.fabricated],
    weighing: true,
  },
  {
    id: 'D-G12a',
    tracks: ['治50'],
    basis: ['falseReport'],
    target: [],
    facts: [is.did('untrueComplaint'), said.fabricated],
  },
  {
    id: 'D-G12b',
    tracks: ['243'],
    basis: ['falseReport'],
    target: [],
    facts: [
      is.did('untrueComplaint'),
      said.foundFabricated,
      {
        text: '意图使他人受刑事追究，情节严重',
        factKey: 'statement.aimedAtPunishment',
        test: ({ facts }) => answered(facts.statement.aimedAtPunishment, 'yes'),
      },
    ],
    weighing: true,
    warning: '不属实不等于诬告：只有捏造事实并意图使他人受追究的才可能构成诬告陷害，错告不追究。',
  },
  {
    id: 'D-G13',
    tracks: ['治29'],
    basis: [],
    target: [],
    facts: [is.did('rumour'), said.fabricated],
  },
];
