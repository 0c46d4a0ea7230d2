// Films, sounds, and what is embedded.
import { at, type Way } from '../way.js';

const WHY =
  'The browser’s preload scanner asks for what stands in the served page before any script can stop it.';
const SERVED =
  'The browser acts on it while it reads the served page, before any script can stop it: an answer that comes within a few milliseconds may even be shown.';

const media = { leak: 'request', guard: 'held', policy: 'held', onGrant: 'runs' } as const;

export const MEDIA: readonly Way[] = [
  {
    ...media,
    id: 'video',
    title: '`video`',
    body: `<video preload="auto" src="${at('video.mp4')}"></video>`,
  },
  {
    ...media,
    id: 'audio',
    title: '`audio`',
    body: `<audio preload="auto" src="${at('audio.mp3')}"></audio>`,
  },
  {
    ...media,
    id: 'media-source',
    title: '`source` in a `video`',
    body: `<video preload="auto"><source src="${at('media-source.mp4')}"></video>`,
  },
  {
    ...media,
    id: 'track',
    title: '`track` of a `video`',
    body: `<video crossorigin><track default kind="captions" src="${at('track.vtt')}"></video>`,
  },
  {
    ...media,
    guard: 'fetched',
    why: WHY,
    id: 'poster',
    title: '`poster` of a `video`',
    body: `<video preload="none" poster="${at('poster.gif')}"></video>`,
  },
  {
    ...media,
    id: 'new-audio',
    title: '`new Audio()`',
    code: `new Audio('${at('new-audio.mp3')}').preload = 'auto';`,
    onGrant: 'lost',
  },
  {
    ...media,
    id: 'video-made',
    title: '`video` made by script',
    code: `const video = document.createElement('video'); video.preload = 'auto'; video.src = '${at('video-made.mp4')}'; document.body.append(video);`,
  },
  {
    ...media,
    guard: 'fetched',
    why: SERVED,
    id: 'object',
    title: '`object`',
    body: `<object data="${at('object.html')}" type="text/html"></object>`,
  },
  {
    ...media,
    guard: 'fetched',
    why: SERVED,
    id: 'embed',
    title: '`embed`',
    body: `<embed src="${at('embed.html')}" type="text/html">`,
  },
  {
    ...media,
    id: 'object-made',
    title: '`object` made by script',
    code: `const object = document.createElement('object'); object.data = '${at('object-made.html')}'; object.type = 'text/html'; document.body.append(object);`,
  },
];
