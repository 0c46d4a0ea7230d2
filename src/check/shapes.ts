// The form of a configuration in one table: which keys each object has, and what each holds.

/**
 * By object: `key:type`, with `!` where the key must be there. A type is a name below, a name in `TESTS`, a choice
 * `a|b`, a list `type[]`, or an object with any keys `type{}`.
 */
export const SHAPES: Readonly<Record<string, string>> = {
  config:
    '$schema:text policy!:policy categories:id[] trackers:tracker[] language:text cookie:cookie gpc:honour|ask|ignore ' +
    'googleConsentMode:basic|advanced|off reloadOnWithdraw:truth layout:bar|box theme:auto|light|dark texts:text{}{} guard:guard',
  guard: 'hosts:host[]',
  policy: 'url!:localUrl version:version',
  cookie: 'name:word domain:word days:days',
  definition:
    'id!:id name!:text vendor:text category!:id policy:url parameters:parameter{} googleConsent:marketing|analytics|functional load!:load ' +
    'signals:signals hosts:text[] storage:storage notice:text{} source:text',
  parameter: 'pattern!:text example!:text',
  load: 'shared:word globals:any{} stubs:stub[] first:call[] calls:call[] scripts!:script[]',
  stub: 'name!:word queue:word global:word call:method array:truth alias:word self:word properties:any{}',
  tag: 'src!:url attributes!:attributes',
  attributes: 'id:text',
  signals: 'granted:call[] denied:call[]',
  storage:
    'cookies:storedCookie[] localStorage:stored[] sessionStorage:stored[] indexedDB:stored[] outOfReach:outOfReach[]',
  storedCookie: 'name!:stored lifetime:text path:text refusal:truth',
  outOfReach: 'name!:text domain:text reason:text lifetime:text',
};
