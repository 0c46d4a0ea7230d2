// The frame tells the page around it that it runs, as a vendor's stand-in does.
const detail = { vendor: 'film', what: 'ran' };
parent.document.dispatchEvent(new CustomEvent('stand-in', { detail }));
