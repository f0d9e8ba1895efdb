/** The value of a text that ought to be JSON; `undefined`, which no JSON says, when it is not. */
export function valueInJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    // RangeError: nested deeper than the stack.
    if (error instanceof SyntaxError || error instanceof RangeError) return undefined;
    throw error;
  }
}
