// The guard's own Trusted Types policy, `samtykke-guard`: for pages where markup and scripts' addresses must be trusted.

interface Policy {
  createHTML: (text: string) => string;
  createScriptURL: (text: string) => string;
}

declare const trustedTypes: { createPolicy(name: string, rules: Policy): Policy };

let policy: Policy | undefined;

/** The text as the page may use it where it must be trusted. */
export function trusted(how: keyof Policy, text: string): string {
  try {
    return (policy ??= trustedTypes.createPolicy('samtykke-guard', {
      createHTML: String,
      createScriptURL: String,
    }))[how](text);
  } catch {
    // Not needed in this browser; or not allowed here: the browser refuses the text, and what is in it stays withheld.
    return text;
  }
}
