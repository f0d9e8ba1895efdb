export function ReceivePage() {
  return <p></p>;
}
