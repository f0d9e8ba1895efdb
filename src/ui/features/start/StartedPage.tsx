export function StartedPage() {
  return <p></p>;
}
