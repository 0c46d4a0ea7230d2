// The vendors' ids in the pages' script tag: the examples of the files, or a visitor's own, checked before they are written.

/** The form that each id must have, so that nothing else can ever be written into a page. */
const PATTERNS = {
  'google-analytics': /^G-[A-Z0-9]{4,12}$/,
  hotjar: /^\d{3,8}$/,
  hubspot: /^\d{5,9}$/,
  'facebook-pixel': /^\d{14,17}$/,
  'linkedin-insight-tag': /^\d{4,9}$/,
  'google-ads': /^AW-\d{8,11}$/,
};

const isFit = ([tracker, id]) => Boolean(PATTERNS[tracker]?.test(id));

/** Ids in the form `hotjar=1234567&…`; what has another form is left out. */
export function readIds(text) {
  return Object.fromEntries([...new URLSearchParams(text)].filter(isFit));
}

/** What a query says of a known tracker and says wrongly, as sentences. */
export function findFaults(query) {
  const told = [...query].filter(([name]) => name in PATTERNS);
  return told
    .filter((pair) => !isFit(pair))
    .map(([tracker, id]) => `${tracker}: found "${id}", expected ${PATTERNS[tracker].source}`);
}

/**
 * The page with these ids in its script tag. Trackers without one keep the example that stands in the file, or are left
 * out, where the real vendors are asked: an invented id is none of theirs.
 */
export function fillIds(html, ids, { keepExamples }) {
  return Object.keys(PATTERNS).reduce((page, tracker) => {
    const attribute = new RegExp(`\\s+data-${tracker}="[^"]*"`);
    if (ids[tracker])
      return page.replace(attribute, (found) => found.replace(/"[^"]*"/, `"${ids[tracker]}"`));
    return keepExamples ? page : page.replace(attribute, '');
  }, html);
}
