import { BaseXmlComponent, XmlComponent } from 'docx';

type Context = Parameters<XmlComponent['prepForXml']>[0];
type Prepared = ReturnType<XmlComponent['prepForXml']>;

const EMPTY = Object.freeze({});

/**
 * Lets `docx` make an element ready in one pass over its children. Its own way makes three lists of them for each. What is written is the same.
 */
export function hastenElements(): void {
  XmlComponent.prototype.prepForXml = function prepForXml(context): Prepared {
    context.stack.push(this);
    const ready: unknown[] = [];
    for (const child of listOf(Reflect.get(this, 'root'))) add(ready, child, context);
    context.stack.pop();
    const [only] = ready;
    const content = ready.length === 1 && isAttributes(only) ? only : ready;
    return { [String(Reflect.get(this, 'rootKey'))]: ready.length === 0 ? EMPTY : content };
  };
}

function add(ready: unknown[], child: unknown, context: Context): void {
  if (!(child instanceof BaseXmlComponent)) return addAll(ready, child);
  const parts: unknown = Reflect.get(child, 'writtenAs');
  if (parts === undefined) return addAll(ready, child.prepForXml(context));
  for (const part of listOf(parts))
    if (part instanceof BaseXmlComponent) addAll(ready, part.prepForXml(context));
}

/** Nothing, one value or a list of them. */
function addAll(ready: unknown[], prepared: unknown): void {
  for (const one of Array.isArray(prepared) ? prepared : [prepared]) if (one !== undefined) ready.push(one);
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function isAttributes(child: unknown): boolean {
  return typeof child === 'object' && child !== null && Boolean(Reflect.get(child, '_attr'));
}
