// The reconnect dialog: when the server has forgotten the circuit (a restart), the page loads itself again.
const modal = document.getElementById('components-reconnect-modal');
new MutationObserver(() => {
  if (modal.classList.contains('components-reconnect-rejected')) location.reload();
}).observe(modal, { attributes: true, attributeFilter: ['class'] });
document.getElementById('components-reconnect-retry').addEventListener('click', async () => {
  try {
    if (!await Blazor.reconnect()) location.reload();
  } catch {
    // Still no network; the dialog stays.
  }
});

// Ctrl+K finds a person from anywhere; a chosen page closes the drawer on phones.
document.addEventListener('keydown', event => {
  if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') {
    const search = document.getElementById('person-search');
    if (search) { event.preventDefault(); search.focus(); }
  }
});
document.addEventListener('click', event => {
  if (event.target.closest('.side-nav a')) document.getElementById('nav-toggle').checked = false;
  for (const menu of document.querySelectorAll('details.menu[open]')) {
    if (!menu.contains(event.target)) menu.open = false;
  }
});

// A calendar that opens takes the focus to its chosen day, so that the arrow keys work at once.
document.addEventListener('click', event => {
  const open = event.target.closest('.date-open');
  if (!open || open.getAttribute('aria-expanded') === 'true') return;
  new MutationObserver((_, watch) => {
    const day = open.parentElement.querySelector('.rz-calendar-view td[tabindex="0"]');
    if (day) { watch.disconnect(); day.focus(); day.closest('.date-panel').scrollIntoView({ block: 'nearest' }); }
  }).observe(open.parentElement, { childList: true, subtree: true });
});
// Radzen's calendar keeps its keys to itself, so Escape is caught on the way down.
document.addEventListener('keydown', event => {
  if (event.key === 'Escape') event.target.closest('.date-panel')?.querySelector('.date-close').click();
}, true);

// A page that has something for paper says so on its button.
document.addEventListener('click', event => {
  if (event.target.closest('[data-print]')) window.print();
});

// Lines that are keyed one after the other: the box is free again before the server has answered, and what it refused comes back.
document.addEventListener('submit', event => {
  const form = event.target.closest('[data-keyed]');
  if (!form) return;
  event.preventDefault();
  const [box, line] = [form.querySelector('input:not([type="hidden"])'), form.elements.keyed];
  if (!box.value.trim()) return;
  line.value = box.value;
  box.value = '';
  line.dispatchEvent(new Event('change', { bubbles: true }));
  box.focus();
});
document.addEventListener('click', event => {
  const again = event.target.closest('[data-keyed-again]');
  if (!again) return;
  const box = document.querySelector('[data-keyed] input:not([type="hidden"])');
  box.value = again.dataset.keyedAgain;
  box.focus();
});
