// The keys of the first layer, and of what every part needs, in the order of the texts.

export const KEYS: readonly string[] =
  'title text services added chosen changed expired accept reject preferences policy settings necessary necessaryText functional functionalText functionalPurpose analytics analyticsText analyticsPurpose marketing marketingText marketingPurpose'.split(
    ' ',
  );
