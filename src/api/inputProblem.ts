import type { z } from 'zod';

/** One Chinese sentence that names the first wrong field, for `api.badInput`. */
export function inputProblem(error: z.ZodError): string {
  const issue = error.issues[0];
  if (issue === undefined) return '内容不完整';
  const where = issue.path
    .map((step) => (typeof step === 'number' ? `第${step + 1}项` : String(step)))
    .join(' · ');
  return where === '' ? wording(issue) : `${where}:${wording(issue)}`;
}

function wording(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'too_small':
      return '不能为空或者过小';
    case 'too_big':
      return '过长或者过大';
    case 'invalid_type':
      return '缺少或者类型不对';
    case 'unrecognized_keys':
      return `多出不认识的内容 ${issue.keys.join('、')}`;
    case 'invalid_format':
      return '格式不对';
    case 'invalid_value':
      return '不在可选范围内';
    case 'custom':
      return issue.message;
    default:
      return '不符合要求';
  }
}
