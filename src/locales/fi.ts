// Finnish.
import type { Messages } from './messages.js';

export const messages: Messages = {
  title: 'Saammeko käyttää evästeitä?',
  text: 'Haluaisimme käyttää evästeitä ja vastaavia tekniikoita {purposes}. Sivusto toimii yhtä hyvin, vaikka vastaisit ei, ja voit muuttaa mielesi milloin tahansa.',
  services: 'Palvelut: {names}.',
  added: 'Haluaisimme lisäksi ottaa käyttöön: {names}. Aiemmat valintasi pysyvät voimassa.',
  changed: 'Tietosuojaselosteemme on muuttunut sen jälkeen, kun viimeksi teit valintasi ({date}).',
  expired: 'Teit valintasi viimeksi {date}. Siitä on niin kauan, että kysymme uudelleen.',
  accept: 'Hyväksy kaikki',
  reject: 'Hylkää kaikki',
  preferences: 'Valitse itse',
  policy: 'Tietosuojaseloste',
  settings: 'Yksityisyysvalinnat',
  necessary: 'Välttämättömät',
  necessaryText: 'Se, mitä ilman sivusto ei toimi, kuten tämän valinnan muistaminen.',
  functional: 'Toiminnot',
  functionalText: 'Lisätoiminnot, kuten chat, kartat ja videot.',
  functionalPurpose: 'lisätoimintoihin',
  analytics: 'Tilastot',
  analyticsText: 'Näyttää meille, miten sivustoa käytetään, jotta voimme parantaa sitä.',
  analyticsPurpose: 'tilastointiin',
  marketing: 'Markkinointi',
  marketingText: 'Näyttää meille, toimivatko mainoksemme, ja näyttää sinulle mainoksiamme muualla.',
  marketingPurpose: 'markkinointiin',
};
