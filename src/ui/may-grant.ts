// Whose click may grant. One place, so that no button asks in a way of its own.
import type { UiContext } from './ui-context.js';

/** The visitor's own click may; one made by script only where the site has said so. Any click may deny. */
export const mayGrant = ({ isTrusted }: Event, { settings }: UiContext): boolean =>
  isTrusted || settings.config.agentsMayAccept === true;
