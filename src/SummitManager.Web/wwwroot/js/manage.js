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
