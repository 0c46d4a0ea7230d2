// The form of a configuration in one table: which keys each object has, and what each holds.

/**
 * By object: `key:type`, with `!` where the key must be there. A type is a name below, a name among the tests, a choice
 * `a|b`, a list `type[]`, an object with any keys `type{}`, or one value for all languages or each its own: `type~`.
 */
export type Shapes = Readonly<Record<string, string>>;

/** What every configuration may say. What is in no table here is in `detail.ts`. */
export const SHAPES: Shapes = {
  config:
    '$schema:text policy!:policy categories:id[] trackers:tracker[] language:text cookie:cookie gpc:honour|ask|ignore ' +
    'googleConsentMode:consentMode reloadOnWithdraw:truth reloadOnGrant:truth agentsMayAccept:truth ' +
    'layout:bar|box|box-start|box-top|box-top-start|modal theme:auto|light|dark settings:truth texts:text{}{} guard:guard',
  policy: 'url!:url~ version:version changes:text~',
};
