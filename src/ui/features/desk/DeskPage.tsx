export function DeskPage() {
  return <p></p>;
}
