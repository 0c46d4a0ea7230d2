// Portuguese.
import type { MoreMessages } from './messages.js';

export const messages: MoreMessages = {
  preferencesTitle: 'As suas escolhas',
  preferencesText:
    'Ative o que quer permitir. O que está desativado não é executado, e o site funciona igualmente bem sem isso.',
  save: 'Guardar escolhas',
  close: 'Fechar sem guardar',
  saved: 'As suas escolhas foram guardadas.',
  alwaysOn: 'Sempre ativo',
  vendorPolicy: 'Como {vendor} trata os dados pessoais',
  signal:
    'O seu navegador envia um sinal de privacidade (Global Privacy Control). Tomamo-lo como um não, até escolher outra coisa aqui.',

  chosen: 'A sua última escolha foi em {date}.',
  version: 'Versão da política de privacidade: {version}.',
  copy: 'Copiar recibo',
  copied: 'Copiado.',
  download: 'Transferir recibo',

  erased: {
    one: 'Apagado do seu navegador: {count} item.',
    other: 'Apagado do seu navegador: {count} itens.',
  },
  notAll: 'Algumas coisas não podem ser apagadas daqui.',
  cameBack: 'Voltou e foi apagado de novo: {names}.',
  thirdParty: '{vendor} pode ter cookies próprios em {domain}. Só {vendor} os pode apagar.',
  httpOnly: 'Só o nosso servidor, ou você nas definições do navegador, pode apagar {names}.',
  stays: 'Ainda não apagado: {names}. Tentamos de novo na página seguinte.',
  refusal: 'Fica até sair desta página: {names}. Diz a {vendor} que disse que não.',
  optOut: 'Opor-se junto de {vendor}',

  name: 'Nome',
  kind: 'Tipo',
  cookie: 'Cookie',
  lifetime: 'Duração',
  party: 'Definido por',
  firstParty: 'Este site',
  session: 'Até fechar o navegador',
  endless: 'Até ser apagado',
  granted: 'Permitido',
  denied: 'Não permitido',

  embedText:
    'Isto vem de {vendor}. Se for mostrado, {vendor} fica a saber que está aqui e pode guardar dados no seu navegador.',
  loadOnce: 'Mostrar desta vez',
  alwaysAllow: 'Permitir sempre {name}',
};
