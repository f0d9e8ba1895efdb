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
    const written = Object.values(Object(payload)).filter(isWritten);
    return { _attr: Object.fromEntries(written.map(({ key, value }) => [key, value])) };
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
