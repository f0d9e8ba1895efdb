export function SetUpPage({ vaultPlace }: { readonly vaultPlace: string }) {
  return <p>{vaultPlace}</p>;
}
