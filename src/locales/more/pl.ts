// Polish.
import type { MoreMessages } from './messages.js';

export const messages: MoreMessages = {
  preferencesTitle: 'Twoje wybory',
  preferencesText:
    'Włącz to, na co chcesz zezwolić. To, co wyłączone, nie działa, a strona bez tego działa tak samo dobrze.',
  save: 'Zapisz wybory',
  close: 'Zamknij bez zapisywania',
  saved: 'Wybory zostały zapisane.',
  alwaysOn: 'Zawsze włączone',
  vendorPolicy: 'Jak {vendor} przetwarza dane osobowe',
  signal:
    'Przeglądarka wysyła sygnał prywatności (Global Privacy Control). Traktujemy go jako odmowę, dopóki nie wybierzesz tu inaczej.',

  chosen: 'Ostatni wybór: {date}.',
  version: 'Wersja polityki prywatności: {version}.',
  copy: 'Kopiuj potwierdzenie',
  copied: 'Skopiowano.',
  download: 'Pobierz potwierdzenie',

  erased: {
    one: 'Usunięto z przeglądarki: {count} element.',
    few: 'Usunięto z przeglądarki: {count} elementy.',
    other: 'Usunięto z przeglądarki: {count} elementów.',
  },
  notAll: 'Niektórych rzeczy nie można stąd usunąć.',
  cameBack: 'Wróciło i zostało ponownie usunięte: {names}.',
  thirdParty: '{vendor} może mieć własne pliki cookie w domenie {domain}. Tylko {vendor} może je usunąć.',
  httpOnly: 'Tylko nasz serwer lub Ty w ustawieniach przeglądarki możecie usunąć: {names}.',
  stays: 'Jeszcze nie usunięto: {names}. Spróbujemy ponownie na następnej stronie.',
  refusal: 'Pozostaje do opuszczenia tej strony: {names}. Dzięki temu {vendor} wie o odmowie.',
  optOut: 'Sprzeciw u dostawcy {vendor}',

  name: 'Nazwa',
  kind: 'Rodzaj',
  cookie: 'Plik cookie',
  lifetime: 'Czas przechowywania',
  party: 'Źródło',
  firstParty: 'Ta strona',
  session: 'Do zamknięcia przeglądarki',
  endless: 'Do usunięcia',
  granted: 'Dozwolone',
  denied: 'Niedozwolone',

  embedText:
    'Tę treść dostarcza {vendor}. Jeśli zostanie pokazana, {vendor} dowie się o Twojej wizycie i może zapisywać dane w przeglądarce.',
  loadOnce: 'Pokaż tym razem',
  alwaysAllow: 'Zawsze zezwalaj: {name}',
};
