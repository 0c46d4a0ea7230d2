// What one field may hold. Types alone: the page's check has its own tests (`check/`), the schema takes its patterns from
// here, and a test holds the two together.

/**
 * Plain text. Markup is refused: a `<` before a letter, `/` or `!`.
 *
 * @pattern ^(?![\s\S]*<[A-Za-z!/])[\s\S]*$
 * @maxLength 2000
 */
export type Text = string;

/**
 * An id: lower-case letters, digits and hyphens, a letter first.
 *
 * @pattern ^(?!(constructor|prototype)$)[a-z][a-z0-9-]{0,63}$
 */
export type Id = string;

/**
 * An address that begins with `https://`, or one on the site itself, like `/privacy`. `{siteId}` in it stands for the
 * parameter of that name.
 *
 * @pattern ^(https://[^\x00-\x20"%/:<>?#@\\^|\x7f\[\]]+(:(\d{1,4}|[1-5]\d{4}|6[0-4]\d{3}))?(?![^/?#])|(?!//|[^/?#]*:)(?=[^ ]))[^\x00-\x1f"<>\\\x7f]*$
 * @maxLength 2000
 */
export type Url = string;

/**
 * A host: `ads.example`, `*.ads.example` (which means `ads.example` too), either with the beginning of a path behind it:
 * `www.example/pixel/`. `{host}` stands for the parameter of that name.
 *
 * @pattern ^(\*\.)?([A-Za-z0-9-]|\{\w+\})+(\.([A-Za-z0-9-]|\{\w+\})+)*(/[\w./~%@:!&()+={}-]*)?$
 */
export type Host = string;

/**
 * A name in the browser, of a cookie or a key. One `*` stands for anything, but no name for everything: `_ads*`.
 *
 * @pattern ^([^*<]+(\*[^*<]*)?|\*[^*<]+)$
 */
export type StoredName = string;

/**
 * The name of a variable or property of the page: letters, digits, `_`, `$` and `-`.
 *
 * @pattern ^(?!(__proto__|constructor|prototype)$)[\w$-]{1,64}$
 */
export type VariableName = string;

/**
 * The name of a global variable. `{siteId}` in it stands for the parameter of that name.
 *
 * @pattern ^(?!(__proto__|constructor|prototype)$)[\w$\-{}]{1,64}$
 */
export type GlobalName = string;

/**
 * The name of a method that the vendor's script has; none that every function or object has.
 *
 * @pattern ^(?!(constructor|prototype|apply|bind|call|(is|has|to|property|value)[A-Z]\w+)$|__)[\w$]{1,64}$
 */
export type Method = string;

/**
 * What is called: a stub or global of the same definition, like `hj`, or a method of it, like `ttq.page`.
 *
 * @pattern ^(?!(__proto__|constructor|prototype)(\.|$))[\w$\-{}]{1,64}(\.(?!(constructor|prototype|apply|bind|call|(is|has|to|property|value)[A-Z]\w+)$|__)[\w$]{1,64})?$
 */
export type CallTarget = string;

/**
 * A language tag, like `nb` or `pt-BR`.
 *
 * @pattern ^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$
 */
export type LanguageTag = string;

/**
 * The key of a text of ours, like `accept`, or of a category of the site's own, like `chatText`.
 *
 * @pattern ^(?!(__proto__|constructor|prototype)$)[\w-]{1,80}$
 */
export type TextKey = string;

/**
 * A parameter's name: letters, digits and `_`.
 *
 * @pattern ^(?!(__proto__|constructor|prototype|use|calls|status)$)\w{1,64}$
 */
export type ParameterName = string;

/**
 * The value of a parameter: letters, digits, `.`, `_` and `-`, so that it cannot leave its place in an address.
 *
 * @pattern ^(?!(__proto__|constructor|prototype)$)[\w.-]{1,99}$
 */
export type ParameterValue = string;

/**
 * A text for the vendor: one line, no markup, no address that is code. `{siteId}` in it stands for that parameter.
 *
 * @pattern ^(?![\s\S]*<[A-Za-z!/]| *([Jj][Aa][Vv][Aa]|[Vv][Bb])[Ss][Cc][Rr][Ii][Pp][Tt]:| *[Dd][Aa][Tt][Aa]:)[^\x00-\x1f\x7f]*$
 */
export type ValueText = string;

/**
 * The key of a value for the vendor: one line, no markup, and nothing by which an object reaches what all objects share.
 *
 * @pattern ^(?![\s\S]*<[A-Za-z!/]|(__proto__|constructor|prototype)$| *([Jj][Aa][Vv][Aa]|[Vv][Bb])[Ss][Cc][Rr][Ii][Pp][Tt]:| *[Dd][Aa][Tt][Aa]:)[^\x00-\x1f\x7f]*$
 */
export type ValueKey = string;
