// Polish.
import type { Messages } from './messages.js';

export const messages: Messages = {
  title: 'Czy możemy używać plików cookie?',
  text: 'Chcielibyśmy używać plików cookie i podobnych technologii w następujących celach: {purposes}. Strona działa tak samo dobrze w razie odmowy, a zdanie można zmienić w każdej chwili.',
  services: 'Usługi: {names}.',
  added: 'Chcielibyśmy dodać: {names}. Wcześniejsze wybory pozostają bez zmian.',
  changed: 'Nasza polityka prywatności zmieniła się od ostatniego wyboru ({date}).',
  expired: 'Ostatni wybór: {date}. Minęło sporo czasu, dlatego pytamy ponownie.',
  accept: 'Akceptuj wszystko',
  reject: 'Odrzuć wszystko',
  preferences: 'Wybierz',
  policy: 'Polityka prywatności',
  settings: 'Ustawienia prywatności',
  necessary: 'Niezbędne',
  necessaryText: 'To, bez czego strona nie działa, na przykład zapamiętanie tego wyboru.',
  functional: 'Funkcje',
  functionalText: 'Dodatkowe funkcje, takie jak czat, mapy i filmy.',
  functionalPurpose: 'dodatkowe funkcje',
  analytics: 'Statystyka',
  analyticsText: 'Pokazuje nam, jak strona jest używana, abyśmy mogli ją ulepszać.',
  analyticsPurpose: 'statystyka',
  marketing: 'Marketing',
  marketingText: 'Pokazuje nam, czy nasze reklamy działają, i wyświetla je w innych miejscach.',
  marketingPurpose: 'marketing',
};
