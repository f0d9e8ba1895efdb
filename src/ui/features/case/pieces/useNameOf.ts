import { useOpenCase } from '../CaseContext.ts';

/** The name of somebody who was harmed; records outlive people who were taken out. */
export function useNameOf(): (officerId: string) => string {
  const { officers } = useOpenCase().view.rightsCase;
  return (officerId) => officers.find(({ id }) => id === officerId)?.name ?? '已移除人员';
}
