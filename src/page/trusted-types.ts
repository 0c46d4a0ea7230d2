// The one Trusted Types policy of the core, named `samtykke`: for pages that require one before a script may load.

interface Policy {
  createHTML(markup: string): string;
  createScriptURL(address: string): string;
  createScript(text: string): string;
}

declare global {
  interface Window {
    readonly trustedTypes?: { createPolicy(name: string, rules: Policy): Policy };
  }
}

const asItIs: Policy = {
  createScript: (text) => text,
  createHTML: (markup) => markup,
  createScriptURL: (address) => address,
};
let policy: Policy | undefined;

/**
 * Made at the first release. Where the page's policy does not allow the name `samtykke`, it throws: what was to be
 * released stays withheld.
 */
export function trustedTypesPolicy(): Policy {
  return (policy ??= window.trustedTypes?.createPolicy('samtykke', asItIs) ?? asItIs);
}
