// French.
import type { Messages } from './messages.js';

export const messages: Messages = {
  title: 'Pouvons-nous utiliser des cookies ?',
  text: 'Nous aimerions utiliser des cookies et des technologies similaires pour {purposes}. Le site fonctionne tout aussi bien si vous refusez, et vous pouvez changer d’avis à tout moment.',
  services: 'Services : {names}.',
  added: 'Nous aimerions ajouter {names}. Vos choix précédents restent valables.',
  changed: 'Notre politique de confidentialité a changé depuis votre dernier choix, le {date}.',
  expired: 'Votre dernier choix date du {date}. Le temps a passé : nous vous posons à nouveau la question.',
  accept: 'Tout accepter',
  reject: 'Tout refuser',
  preferences: 'Choisir',
  policy: 'Politique de confidentialité',
  settings: 'Choix de confidentialité',
  necessary: 'Nécessaire',
  necessaryText: 'Ce dont le site a besoin pour fonctionner, par exemple pour retenir ce choix.',
  functional: 'Fonctions',
  functionalText: 'Des fonctions en plus, comme le chat, les cartes et les vidéos.',
  functionalPurpose: 'des fonctions supplémentaires',
  analytics: 'Statistiques',
  analyticsText: 'Nous montre comment le site est utilisé, pour que nous puissions l’améliorer.',
  analyticsPurpose: 'les statistiques',
  marketing: 'Marketing',
  marketingText: 'Nous montre si nos publicités sont efficaces, et vous les affiche ailleurs.',
  marketingPurpose: 'le marketing',
};
