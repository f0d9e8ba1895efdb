import { NextAttributeComponent } from 'docx';

interface Attribute {
  readonly key: string;
  readonly value: unknown;
}

/**
 * Lets `docx` gather the attributes of an element once. Its own way copies all of them anew for each, through property descriptors, which
 * is a sixth of the time of a paper. What is written is the same.
 */
export function hastenAttributes(): void {
  NextAttributeComponent.prototype.prepForXml = function prepForXml() {
    const payload: unknown = Reflect.get(this, 'root');
    const written: Record<string, unknown> = {};
    for (const attribute of Object.values(Object(payload)))
      if (isWritten(attribute)) written[attribute.key] = attribute.value;
    return { _attr: written };
  };
}

function isWritten(attribute: unknown): attribute is Attribute {
  return (
    typeof attribute === 'object' &&
    attribute !== null &&
    'key' in attribute &&
    'value' in attribute &&
    attribute.value !== undefined
  );
}
