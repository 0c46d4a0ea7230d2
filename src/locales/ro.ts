// Romanian.
import type { Messages } from './messages.js';

export const messages: Messages = {
  title: 'Putem folosi cookie-uri?',
  text: 'Am dori să folosim cookie-uri și tehnologii similare pentru {purposes}. Site-ul funcționează la fel de bine dacă refuzați și vă puteți răzgândi oricând.',
  services: 'Servicii: {names}.',
  added: 'Am dori să adăugăm {names}. Alegerile anterioare rămân valabile.',
  changed:
    'Politica noastră de confidențialitate s-a schimbat de la ultima dumneavoastră alegere, din {date}.',
  expired: 'Ultima dumneavoastră alegere este din {date}. A trecut timp, așa că vă întrebăm din nou.',
  accept: 'Acceptă tot',
  reject: 'Refuză tot',
  preferences: 'Alege',
  policy: 'Politica de confidențialitate',
  settings: 'Opțiuni de confidențialitate',
  necessary: 'Necesar',
  necessaryText: 'Lucruri fără de care site-ul nu funcționează, cum ar fi reținerea acestei alegeri.',
  functional: 'Funcții',
  functionalText: 'Funcții suplimentare precum chat, hărți și videoclipuri.',
  functionalPurpose: 'funcții suplimentare',
  analytics: 'Statistici',
  analyticsText: 'Ne arată cum este folosit site-ul, ca să îl putem îmbunătăți.',
  analyticsPurpose: 'statistici',
  marketing: 'Marketing',
  marketingText: 'Ne arată dacă reclamele noastre au efect și vi le afișează în alte locuri.',
  marketingPurpose: 'marketing',
};
