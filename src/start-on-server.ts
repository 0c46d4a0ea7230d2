// Samtykke where there is no page: nothing to withhold, nobody to ask, and everything denied.
import { NOTHING, type Samtykke } from './start.js';

const nothing = () => undefined;

export function startOnServer(): Samtykke {
  const samtykke: Omit<Samtykke, 'ready'> = {
    permissions: NOTHING,
    isGranted: (id) => NOTHING[id] === 'granted',
    record: undefined,
    report: undefined,
    settings: undefined,
    grantAll: nothing,
    denyAll: nothing,
    decide: nothing,
    withdraw: nothing,
    openPreferences: nothing,
    showBanner: nothing,
    subscribe: () => nothing,
  };
  const whole: Samtykke = { ...samtykke, ready: Promise.resolve().then(() => whole) };
  return whole;
}
