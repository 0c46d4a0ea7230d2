// The keys of what a visitor opens or a site places: the preferences, the declaration, an embed. They follow those of the first
// layer, in a file of their own, so that a first visit does not pay for them.

export const MORE_KEYS: readonly string[] =
  'preferencesTitle preferencesText save close saved alwaysOn vendorPolicy signal copy copied download erased notAll cameBack thirdParty httpOnly stays refusal optOut name kind cookie lifetime party firstParty session endless granted denied embedText loadOnce alwaysAllow'.split(
    ' ',
  );
