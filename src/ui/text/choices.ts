/** A table of names as the options of an antd Select, Radio or Checkbox group, in the table's order. */
export function choicesOf<K extends string>(
  names: Readonly<Record<K, string>>,
): { readonly value: K; readonly label: string }[] {
  return (Object.keys(names) as K[]).map((value) => ({ value, label: names[value] }));
}
