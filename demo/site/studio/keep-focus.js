// What opens in a frame takes the focus, which belongs to whoever is typing beside it.

/** A dialog is focused a moment after it is there. */
const MOMENT = 300;

/** Gives the focus back from the frame each time that it takes it. Returns the way to let it have it from now on. */
export function keepFocusFrom(frame) {
  let last = document.activeElement;
  const note = ({ target }) => {
    if (target !== frame) last = target;
  };
  const giveBack = () =>
    setTimeout(() => {
      if (document.activeElement !== frame) return;
      if (last?.isConnected && last !== document.body) last.focus({ preventScroll: true });
      else frame.blur();
    });
  document.addEventListener('focusin', note);
  addEventListener('blur', giveBack);
  return () =>
    setTimeout(() => {
      document.removeEventListener('focusin', note);
      removeEventListener('blur', giveBack);
    }, MOMENT);
}
