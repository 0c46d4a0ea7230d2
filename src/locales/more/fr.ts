// French.
import type { MoreMessages } from './messages.js';

export const messages: MoreMessages = {
  preferencesTitle: 'Vos choix',
  preferencesText:
    'Activez ce que vous voulez autoriser. Ce qui est désactivé ne s’exécute pas, et le site fonctionne tout aussi bien sans.',
  save: 'Enregistrer les choix',
  close: 'Fermer sans enregistrer',
  saved: 'Vos choix sont enregistrés.',
  alwaysOn: 'Toujours actif',
  vendorPolicy: 'Comment {vendor} traite les données personnelles',
  signal:
    'Votre navigateur envoie un signal de confidentialité (Global Privacy Control). Nous le prenons pour un non, tant que vous n’avez pas choisi autrement ici.',

  chosen: 'Votre dernier choix date du {date}.',
  version: 'Version de la politique de confidentialité : {version}.',
  copy: 'Copier le reçu',
  copied: 'Copié.',
  download: 'Télécharger le reçu',

  erased: {
    one: 'Effacé de votre navigateur : {count} élément.',
    other: 'Effacé de votre navigateur : {count} éléments.',
  },
  notAll: 'Certaines choses ne peuvent pas être effacées d’ici.',
  cameBack: 'Revenu et effacé de nouveau : {names}.',
  thirdParty: '{vendor} peut avoir ses propres cookies sur {domain}. Seul {vendor} peut les effacer.',
  httpOnly: 'Seul notre serveur, ou vous dans les réglages du navigateur, peut effacer {names}.',
  stays: 'Pas encore effacé : {names}. Nous réessayons à la page suivante.',
  refusal:
    'Conservé jusqu’à ce que vous quittiez cette page : {names}. Cela indique à {vendor} que vous avez dit non.',
  optOut: 'S’opposer auprès de {vendor}',

  name: 'Nom',
  kind: 'Type',
  cookie: 'Cookie',
  lifetime: 'Conservé',
  party: 'Placé par',
  firstParty: 'Ce site',
  session: 'Jusqu’à la fermeture du navigateur',
  endless: 'Jusqu’à l’effacement',
  granted: 'Autorisé',
  denied: 'Non autorisé',

  embedText:
    'Ce contenu vient de {vendor}. S’il s’affiche, {vendor} apprend que vous êtes ici et peut stocker des données dans votre navigateur.',
  loadOnce: 'Afficher une fois',
  alwaysAllow: 'Toujours autoriser {name}',
};
