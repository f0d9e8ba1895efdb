import { parseSync } from 'oxc-parser';

/** One small change to a source text that some test should notice. */
export interface Mutant {
  readonly file: string;
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly original: string;
  readonly replacement: string;
}

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
}

type Edit = readonly [start: number, end: number, replacement: string];

const swappedOperators: Readonly<Record<string, readonly string[]>> = {
  '===': ['!=='],
  '!==': ['==='],
  '<': ['<=', '>='],
  '<=': ['<', '>'],
  '>': ['>=', '<='],
  '>=': ['>', '<'],
  '+': ['-'],
  '-': ['+'],
  '*': ['/'],
  '/': ['*'],
  '%': ['*'],
  '&&': ['||'],
  '||': ['&&'],
};

/** Answers and condition states are the logic of this house; one wrong word must not go unnoticed. */
const swappedWords: Readonly<Record<string, readonly string[]>> = {
  yes: ['no'],
  no: ['yes'],
  met: ['unmet', 'unknown'],
  unmet: ['met', 'unknown'],
  unknown: ['unmet'],
};

const swappedNames: Readonly<Record<string, string>> = {
  some: 'every',
  every: 'some',
  min: 'max',
  max: 'min',
  allOf: 'anyOf',
  anyOf: 'allOf',
};

/**
 * Every mutant of one TypeScript source: operators, conditions, booleans, numbers, answers, list elements, dropped filters and
 * dropped statements. Left alone: types, texts people read (golden papers hold those) and zod schemas (the borders test those).
 */
export function mutantsOf(file: string, text: string): readonly Mutant[] {
  const edits: Edit[] = [];
  visit(parseSync(file, text).program, text, edits);
  return edits.map(([start, end, replacement]) => ({
    file,
    line: text.slice(0, start).split('\n').length,
    start,
    end,
    original: text.slice(start, end),
    replacement,
  }));
}

/** The source text with the mutant in it. */
export function applied(text: string, { start, end, replacement }: Mutant): string {
  return text.slice(0, start) + replacement + text.slice(end);
}

function visit(value: unknown, text: string, edits: Edit[]): void {
  if (Array.isArray(value)) for (const item of value) visit(item, text, edits);
  if (!isNode(value) || isLeftAlone(value)) return;
  if (isSchemaCall(value)) {
    for (const body of functionsIn(value)) visit(body, text, edits);
    return;
  }
  edits.push(...editsOf(value, text));
  for (const [key, child] of Object.entries(value)) {
    const isName = (key === 'key' || key === 'property') && value['computed'] !== true;
    if (!isName && !typeKeys.has(key)) visit(child, text, edits);
  }
}

const typeKeys = new Set(['typeAnnotation', 'typeParameters', 'typeArguments', 'returnType']);

function isLeftAlone({ type }: Node): boolean {
  if (type === 'ImportDeclaration' || type === 'TSTypeAliasDeclaration') return true;
  return type === 'TSInterfaceDeclaration' || type === 'TemplateElement';
}

function editsOf(node: Node, text: string): readonly Edit[] {
  switch (node.type) {
    case 'BinaryExpression':
    case 'LogicalExpression':
      return operatorEdits(node, text);
    case 'ConditionalExpression':
      return [whole(node, source(node['consequent'], text)), whole(node, source(node['alternate'], text))];
    case 'IfStatement':
      return ['true', 'false'].map((truth) => whole(child(node, 'test'), truth));
    case 'UnaryExpression':
      return node['operator'] === '!' ? [whole(node, source(node['argument'], text))] : [];
    case 'Literal':
      return literalEdits(node);
    case 'ArrayExpression':
      return elementEdits(node, text);
    case 'CallExpression':
      return callEdits(node, text);
    case 'ExpressionStatement':
      return [whole(node, ';')];
    default:
      return [];
  }
}

function operatorEdits(node: Node, text: string): readonly Edit[] {
  const left = child(node, 'left');
  const right = child(node, 'right');
  const operator = String(node['operator']);
  if (operator === '??') return [whole(node, source(right, text))];
  const between = text.slice(left.end, right.start);
  const at = left.end + between.indexOf(operator);
  return (swappedOperators[operator] ?? []).map((other) => [at, at + operator.length, other]);
}

function literalEdits(node: Node): readonly Edit[] {
  const { value } = node;
  if (typeof value === 'boolean') return [whole(node, String(!value))];
  if (typeof value === 'number') return [whole(node, String(value + 1))];
  if (typeof value !== 'string' || !Object.hasOwn(swappedWords, value)) return [];
  return (swappedWords[value] ?? []).map((word) => whole(node, `'${word}'`));
}

function elementEdits(node: Node, text: string): readonly Edit[] {
  const elements = nodesIn(node['elements']);
  return elements.map((_, index) => {
    const rest = elements
      .filter((element) => element !== elements[index])
      .map((other) => source(other, text));
    return whole(node, `[${rest.join(', ')}]`);
  });
}

function callEdits(node: Node, text: string): readonly Edit[] {
  const callee = child(node, 'callee');
  if (callee.type === 'Identifier') {
    const name = source(callee, text);
    const inner = nodesIn(node['arguments'])[0];
    if (name === 'negated' && inner !== undefined) return [whole(node, source(inner, text))];
    const other = swappedNames[name];
    return other === undefined ? [] : [whole(callee, other)];
  }
  if (callee.type !== 'MemberExpression') return [];
  const property = child(callee, 'property');
  const name = source(property, text);
  if (name === 'filter' || name === 'sort' || name === 'toSorted')
    return [whole(node, source(callee['object'], text))];
  const other = swappedNames[name];
  return other === undefined ? [] : [whole(property, other)];
}

function isSchemaCall(node: Node): boolean {
  let callee: unknown = node;
  while (isNode(callee) && (callee.type === 'CallExpression' || callee.type === 'MemberExpression'))
    callee = callee.type === 'CallExpression' ? callee['callee'] : callee['object'];
  return node.type === 'CallExpression' && isNode(callee) && callee['name'] === 'z';
}

function functionsIn(value: unknown): readonly Node[] {
  if (Array.isArray(value)) return value.flatMap((item) => functionsIn(item));
  if (!isNode(value)) return [];
  if (value.type === 'ArrowFunctionExpression' || value.type === 'FunctionExpression') return [value];
  return Object.values(value).flatMap((item) => functionsIn(item));
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value;
}

function nodesIn(value: unknown): readonly Node[] {
  return Array.isArray(value) ? value.filter(isNode) : [];
}

function child(node: Node, key: string): Node {
  const found = node[key];
  if (!isNode(found)) throw new Error(`${node.type} has no ${key}`);
  return found;
}

function whole(node: Node, replacement: string): Edit {
  return [node.start, node.end, replacement];
}

function source(node: unknown, text: string): string {
  return isNode(node) ? text.slice(node.start, node.end) : '';
}
