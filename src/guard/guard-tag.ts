// The guard's own file, for a script tag: follows the permissions of the Samtykke that stands before it.
import { followConsent } from './follow-consent.js';

const { src, nonce } = document.currentScript as HTMLScriptElement;
followConsent(window.samtykke, new URL('samtykke-guard-frame.js', src).href, nonce);
