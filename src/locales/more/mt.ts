// Maltese.
import type { MoreMessages } from './messages.js';

export const messages: MoreMessages = {
  preferencesTitle: 'L-għażliet tiegħek',
  preferencesText:
    'Ixgħel dak li trid tippermetti. Dak li hu mitfi ma jaħdimx, u s-sit jaħdem tajjeb bl-istess mod mingħajru.',
  save: 'Issejvja l-għażliet',
  close: 'Agħlaq mingħajr ma tissejvja',
  saved: 'L-għażliet tiegħek ġew issejvjati.',
  alwaysOn: 'Dejjem mixgħul',
  vendorPolicy: 'Kif {vendor} tuża d-data personali',
  signal:
    'Il-browser tiegħek jibgħat sinjal ta’ privatezza (Global Privacy Control). Nieħduh bħala le, sakemm tagħżel mod ieħor hawn.',

  chosen: 'L-aħħar għażla tiegħek: {date}.',
  version: 'Verżjoni tal-politika tal-privatezza: {version}.',
  copy: 'Ikkopja l-irċevuta',
  copied: 'Ikkupjat.',
  download: 'Niżżel l-irċevuta',

  erased: { other: 'Oġġetti mħassra mill-browser tiegħek: {count}.' },
  notAll: 'Xi affarijiet ma jistgħux jitħassru minn hawn.',
  cameBack: 'Reġa’ ġie u tħassar mill-ġdid: {names}.',
  thirdParty: '{vendor} jista’ jkollha cookies tagħha fuq {domain}. {vendor} biss tista’ tħassarhom.',
  httpOnly: 'Is-server tagħna biss, jew int fis-settings tal-browser, jista’ jħassar {names}.',
  stays: 'Għadu ma tħassarx: {names}. Nerġgħu nippruvaw fil-paġna li jmiss.',
  refusal: 'Jibqa’ sakemm titlaq minn din il-paġna: {names}. Jgħid lil {vendor} li għidt le.',
  optOut: 'Oġġezzjona għand {vendor}',

  name: 'Isem',
  kind: 'Tip',
  cookie: 'Cookie',
  lifetime: 'Żmien',
  party: 'Issettjat minn',
  firstParty: 'Dan is-sit',
  session: 'Sakemm jingħalaq il-browser',
  endless: 'Sakemm jitħassar',
  granted: 'Permess',
  denied: 'Mhux permess',

  embedText:
    'Dan ġej minn {vendor}. Jekk jintwera, {vendor} tkun taf li qiegħed hawn, u tista’ taħżen data fil-browser tiegħek.',
  loadOnce: 'Urih din id-darba',
  alwaysAllow: 'Dejjem ippermetti {name}',
};
