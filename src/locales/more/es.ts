// Spanish.
import type { MoreMessages } from './messages.js';

export const messages: MoreMessages = {
  preferencesTitle: 'Tus elecciones',
  preferencesText:
    'Activa lo que quieras permitir. Lo que está desactivado no se ejecuta, y el sitio funciona igual de bien sin ello.',
  save: 'Guardar elecciones',
  close: 'Cerrar sin guardar',
  saved: 'Tus elecciones se han guardado.',
  alwaysOn: 'Siempre activo',
  vendorPolicy: 'Cómo trata {vendor} los datos personales',
  signal:
    'Tu navegador envía una señal de privacidad (Global Privacy Control). La tomamos como un no, mientras no elijas otra cosa aquí.',

  chosen: 'Elegiste por última vez el {date}.',
  version: 'Versión de la política de privacidad: {version}.',
  copy: 'Copiar justificante',
  copied: 'Copiado.',
  download: 'Descargar justificante',

  erased: {
    one: 'Borrado de tu navegador: {count} elemento.',
    other: 'Borrado de tu navegador: {count} elementos.',
  },
  notAll: 'Algunas cosas no se pueden borrar desde aquí.',
  cameBack: 'Volvió y se borró de nuevo: {names}.',
  thirdParty: '{vendor} puede tener cookies propias en {domain}. Solo {vendor} puede borrarlas.',
  httpOnly: 'Solo nuestro servidor, o tú en los ajustes del navegador, puede borrar {names}.',
  stays: 'Sin borrar todavía: {names}. Lo intentamos de nuevo en la página siguiente.',
  refusal: 'Se conserva hasta que salgas de esta página: {names}. Indica a {vendor} que has dicho que no.',
  optOut: 'Darte de baja en {vendor}',

  name: 'Nombre',
  kind: 'Tipo',
  cookie: 'Cookie',
  lifetime: 'Duración',
  party: 'Puesto por',
  firstParty: 'Este sitio',
  session: 'Hasta que se cierra el navegador',
  endless: 'Hasta que se borra',
  granted: 'Permitido',
  denied: 'No permitido',

  embedText:
    'Esto viene de {vendor}. Si se muestra, {vendor} sabe que estás aquí y puede guardar datos en tu navegador.',
  loadOnce: 'Mostrar esta vez',
  alwaysAllow: 'Permitir siempre {name}',
};
