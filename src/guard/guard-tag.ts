// The guard's own file, for a script tag: follows the permissions of the Samtykke that stands before it.
import { startGuard } from './start-guard.js';

const script = document.currentScript as HTMLScriptElement;
startGuard(window.samtykke, {
  file: new URL('samtykke-guard-frame.js', script.src),
  nonce: script.nonce,
});
