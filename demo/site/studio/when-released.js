// A message that appears moves what stands below it. Between the press of a button and its release that would take the button
// away from under the pointer, and the click would be lost.
const waiting = new Set();
let isDown = false;

addEventListener('pointerdown', () => (isDown = true), true);

for (const type of ['pointerup', 'pointercancel'])
  addEventListener(
    type,
    () => {
      isDown = false;
      // After the click that belongs to it.
      setTimeout(() => {
        for (const act of waiting) act();
        waiting.clear();
      });
    },
    true,
  );

/** Calls `act` now, or when the pointer is up again. */
export function whenReleased(act) {
  if (isDown) waiting.add(act);
  else act();
}
