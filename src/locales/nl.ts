// Dutch.
import type { Messages } from './messages.js';

export const messages: Messages = {
  title: 'Mogen we cookies gebruiken?',
  text: 'We willen graag cookies en vergelijkbare technieken gebruiken voor {purposes}. De site werkt net zo goed als je nee zegt, en je kunt je keuze altijd veranderen.',
  services: 'Diensten: {names}.',
  added: 'We willen graag ook {names} gebruiken. Je eerdere keuzes blijven gelden.',
  changed: 'Onze privacyverklaring is veranderd sinds je laatste keuze op {date}.',
  expired: 'Je hebt voor het laatst gekozen op {date}. Dat is zo lang geleden dat we het opnieuw vragen.',
  accept: 'Alles accepteren',
  reject: 'Alles weigeren',
  preferences: 'Zelf kiezen',
  policy: 'Privacyverklaring',
  settings: 'Privacykeuzes',
  necessary: 'Noodzakelijk',
  necessaryText: 'Wat de site nodig heeft om te werken, zoals het onthouden van deze keuze.',
  functional: 'Functies',
  functionalText: 'Extra functies zoals chat, kaarten en video.',
  functionalPurpose: 'extra functies',
  analytics: 'Statistieken',
  analyticsText: 'Laat ons zien hoe de site wordt gebruikt, zodat we die beter kunnen maken.',
  analyticsPurpose: 'statistieken',
  marketing: 'Marketing',
  marketingText:
    'Laat ons zien of onze advertenties werken en laat jou onze advertenties op andere plekken zien.',
  marketingPurpose: 'marketing',
};
