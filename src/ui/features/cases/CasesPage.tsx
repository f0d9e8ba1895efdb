export function CasesPage() {
  return <p></p>;
}
