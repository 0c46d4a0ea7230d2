// Portuguese.
import type { Messages } from './messages.js';

export const messages: Messages = {
  title: 'Podemos usar cookies?',
  text: 'Gostaríamos de usar cookies e tecnologias semelhantes para {purposes}. O site funciona igualmente bem se disser que não, e pode mudar de ideias a qualquer momento.',
  services: 'Serviços: {names}.',
  added: 'Gostaríamos de acrescentar {names}. As suas escolhas anteriores mantêm-se.',
  changed: 'A nossa política de privacidade mudou desde a sua última escolha, em {date}.',
  expired: 'A sua última escolha foi em {date}. Já passou algum tempo, por isso voltamos a perguntar.',
  accept: 'Aceitar todos',
  reject: 'Rejeitar todos',
  preferences: 'Escolher',
  policy: 'Política de privacidade',
  settings: 'Opções de privacidade',
  necessary: 'Necessário',
  necessaryText: 'Aquilo sem o que o site não funciona, como lembrar esta escolha.',
  functional: 'Funções',
  functionalText: 'Funções adicionais como chat, mapas e vídeos.',
  functionalPurpose: 'funções adicionais',
  analytics: 'Estatísticas',
  analyticsText: 'Mostra-nos como o site é usado, para o podermos melhorar.',
  analyticsPurpose: 'estatísticas',
  marketing: 'Marketing',
  marketingText:
    'Mostra-nos se os nossos anúncios funcionam, e mostra-lhe os nossos anúncios noutros sítios.',
  marketingPurpose: 'marketing',
};
