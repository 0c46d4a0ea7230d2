// Shows what the picture is of, whatever has been answered before: `?part=preferences`, else the banner.
const { samtykke } = window;

await samtykke.ready;
if (new URLSearchParams(location.search).get('part') === 'preferences') samtykke.openPreferences();
else samtykke.showBanner();
