// The guard's own Trusted Types policy, `samtykke-guard`: for pages where markup and scripts' addresses must be trusted.

const asItIs = { createHTML: (text: string) => text, createScriptURL: (text: string) => text };
type Policy = typeof asItIs;

let policy: Policy | undefined;

/** The text as the page may use it where it must be trusted. */
export function trusted(how: keyof Policy, text: string): string {
  try {
    policy ??= (
      window.trustedTypes as { createPolicy(name: string, rules: Policy): Policy } | undefined
    )?.createPolicy('samtykke-guard', asItIs);
  } catch {
    // Not allowed here: the browser refuses the text, and what is in it stays withheld.
  }
  policy ??= asItIs;
  return policy[how](text);
}
