// A filter list may hide a modal dialog, at once or a moment later. The page behind it would stay locked, and nobody see why.

/** Closes an open modal dialog that is not to be seen, now (then true) or as soon as that is so. On paper it never is. */
export function closeIfHidden(dialog: HTMLDialogElement): boolean {
  const observer = new ResizeObserver(() => {
    if (!dialog.getClientRects().length && !matchMedia('print').matches) dialog.close();
    if (!dialog.open) observer.disconnect();
  });
  const isSeen = dialog.getClientRects().length > 0;
  if (isSeen) observer.observe(dialog);
  else dialog.close();
  return !isSeen;
}
