/** Every test that may be skipped, with the reason; a skip that is not here fails the run. */
export const declaredSkips: readonly { readonly title: string; readonly reason: string }[] = [];
