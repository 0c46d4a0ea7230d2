// The form of a configuration in one table: which keys each object has, and what each holds.

/**
 * By object: `key:type`, with `!` where the key must be there. A type is a name below, a name in `TESTS`, a choice
 * `a|b`, a list `type[]`, or an object with any keys `type{}`.
 */
export const SHAPES: Readonly<Record<string, string>> = {
  config:
    '$schema:text policy!:policy categories:id[] trackers:tracker[] language:text cookie:cookie gpc:honour|ask|ignore ' +
    'googleConsentMode:consentMode reloadOnWithdraw:truth layout:bar|box theme:auto|light|dark texts:text{}{}',
  google: 'mode:basic|advanced|off defaults:googleDefault[] set:googleSet dataLayer:identifier',
  googleDefault:
    'region:region[] wait_for_update:milliseconds ad_storage:granted|denied ad_user_data:granted|denied ' +
    'ad_personalization:granted|denied analytics_storage:granted|denied functionality_storage:granted|denied ' +
    'personalization_storage:granted|denied security_storage:granted|denied',
  googleSet: 'ads_data_redaction:truth url_passthrough:truth',
  policy: 'url!:localUrl version:version',
  cookie: 'name:word domain:word days:days',
  definition:
    'id!:id name!:text vendor:text category!:id policy:url parameters:parameter{} googleConsent:marketing|analytics|functional load!:load ' +
    'signals:signals hosts:text[] storage:storage notice:text{} source:text',
  parameter: 'pattern!:text example!:text',
  load: 'shared:word globals:any{} stubs:stub[] first:call[] calls:call[] scripts!:script[]',
  stub: 'name!:word queue:word global:word call:method array:truth methods:method[] alias:word self:word properties:any{}',
  tag: 'src!:url attributes!:attributes',
  attributes: 'id:text',
  signals: 'granted:call[] denied:call[]',
  storage:
    'cookies:storedCookie[] localStorage:stored[] sessionStorage:stored[] indexedDB:stored[] outOfReach:outOfReach[]',
  storedCookie: 'name!:stored lifetime:text path:text refusal:truth',
  outOfReach: 'name!:text domain:text reason:text lifetime:text',
};
