// Spanish.
import type { Messages } from './messages.js';

export const messages: Messages = {
  title: '¿Podemos utilizar cookies?',
  text: 'Nos gustaría utilizar cookies y tecnologías similares para {purposes}. El sitio funciona igual de bien si dices que no, y puedes cambiar de opinión en cualquier momento.',
  services: 'Servicios: {names}.',
  added: 'Nos gustaría añadir {names}. Tus elecciones anteriores no cambian.',
  changed: 'Nuestra política de privacidad ha cambiado desde tu última elección, el {date}.',
  expired: 'Elegiste por última vez el {date}. Ha pasado tiempo, así que volvemos a preguntar.',
  accept: 'Aceptar todo',
  reject: 'Rechazar todo',
  preferences: 'Elegir',
  policy: 'Política de privacidad',
  settings: 'Opciones de privacidad',
  necessary: 'Necesario',
  necessaryText: 'Aquello sin lo que el sitio no funciona, como recordar esta elección.',
  functional: 'Funciones',
  functionalText: 'Funciones adicionales como chat, mapas y vídeos.',
  functionalPurpose: 'funciones adicionales',
  analytics: 'Estadísticas',
  analyticsText: 'Nos muestra cómo se usa el sitio, para que podamos mejorarlo.',
  analyticsPurpose: 'estadísticas',
  marketing: 'Marketing',
  marketingText: 'Nos muestra si nuestros anuncios funcionan, y te los muestra en otros sitios.',
  marketingPurpose: 'marketing',
};
