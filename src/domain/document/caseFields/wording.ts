/** A record writes "not said" as an empty string; paper wants to know it is missing. */
export function orNull(text: string): string | null {
  return text.trim() === '' ? null : text;
}

export const genderText = { male: '男', female: '女', unknown: null } as const;
