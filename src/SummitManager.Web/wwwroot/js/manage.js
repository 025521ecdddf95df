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
