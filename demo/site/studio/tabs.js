// Tabs as everyone knows them: one stop for the Tab key, arrows between them.

/** `onShow(name)` is called with the `data-tab` of the one that is shown, also at first. */
export function makeTabs(list, onShow) {
  const tabs = [...list.querySelectorAll('[role="tab"]')];

  function select(tab) {
    for (const each of tabs) {
      each.setAttribute('aria-selected', String(each === tab));
      each.tabIndex = each === tab ? 0 : -1;
    }
    onShow(tab.dataset.tab);
  }

  const STEPS = new Map([
    ['ArrowRight', (at) => at + 1],
    ['ArrowLeft', (at) => at - 1],
    ['Home', () => 0],
    ['End', () => -1],
  ]);

  list.addEventListener('keydown', (event) => {
    const step = STEPS.get(event.key);
    if (!step) return;
    event.preventDefault();
    const tab = tabs.at(step(tabs.indexOf(document.activeElement)) % tabs.length);
    tab.focus();
    select(tab);
  });
  for (const tab of tabs) tab.addEventListener('click', () => select(tab));
  return {
    select: (name) => select(tabs.find(({ dataset }) => dataset.tab === name)),
    start: () => select(tabs[0]),
  };
}
