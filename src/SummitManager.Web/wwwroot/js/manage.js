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

// The menu is longer than the window: where one is stands in sight.
const here = document.querySelector('.side-nav [aria-current="page"]');
if (here) {
  const side = here.closest('.shell-side');
  const below = here.getBoundingClientRect().bottom - side.getBoundingClientRect().bottom;
  if (below > 0) side.scrollTop += below + side.clientHeight / 2;
}

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

// The timetable: a session is dragged to another time and room, stretched at its lower edge, or laid on the shelf. What is let go is
// told through a hidden field; until the server has answered it stays where it was.
document.addEventListener('pointerdown', event => {
  const item = event.button === 0 && event.pointerType !== 'touch' && event.target.closest('[data-session]');
  const plan = item && document.querySelector('[data-plan]');
  if (!plan) return;
  const body = plan.querySelector('.plan-body');
  const box = item.getBoundingClientRect();
  const perMinute = body.getBoundingClientRect().height / (60 * Number(getComputedStyle(plan).getPropertyValue('--hours')));
  const stretches = 'from' in item.dataset && box.bottom - event.clientY < 10;
  const [length, grip] = [Number(item.dataset.minutes), 'from' in item.dataset ? event.clientY - box.top : 0];
  const snap = minutes => Math.round(minutes / 5) * 5;
  let drop = null;

  const aim = move => {
    if (Math.abs(move.clientX - event.clientX) + Math.abs(move.clientY - event.clientY) < 6 && !drop) return;
    item.classList.add('plan-dragged');
    if (stretches) {
      const minutes = Math.max(5, snap((move.clientY - box.top) / perMinute));
      item.style.height = `${minutes * perMinute}px`;
      drop = [item.dataset.column, item.dataset.from, minutes];
      return;
    }
    item.style.transform = `translate(${move.clientX - event.clientX}px, ${move.clientY - event.clientY}px)`;
    const over = body.getBoundingClientRect();
    const rooms = [...plan.querySelectorAll('.plan-room')];
    const room = rooms.find(r => { const b = r.getBoundingClientRect(); return move.clientX >= b.left && move.clientX < b.right; });
    const minute = Number(plan.dataset.first) + snap((move.clientY - grip - over.top) / perMinute);
    const shelf = document.querySelector('[data-shelf]').getBoundingClientRect();
    if (room && move.clientY >= over.top && move.clientY < over.bottom) drop = [room.dataset.column, Math.max(0, minute), length];
    else drop = move.clientY >= shelf.top ? ['shelf', 0, 0] : [];
  };
  const end = event => {
    // The browser took the pen over to scroll: nothing was dropped.
    if (event.type === 'pointercancel') drop = null;
    removeEventListener('pointermove', aim);
    removeEventListener('pointerup', end);
    removeEventListener('pointercancel', end);
    item.classList.remove('plan-dragged');
    item.style.removeProperty('transform');
    item.style.removeProperty('height');
    if (!drop) return;
    // The click that follows would open the session's form.
    addEventListener('click', click => { click.preventDefault(); click.stopPropagation(); }, { capture: true, once: true });
    setTimeout(() => dispatchEvent(new Event('click')), 0);
    if (drop.length === 0) return;
    const told = document.getElementById('plan-moved');
    told.value = [item.dataset.session, ...drop].join('|');
    told.dispatchEvent(new Event('change', { bubbles: true }));
  };
  addEventListener('pointermove', aim);
  addEventListener('pointerup', end);
  addEventListener('pointercancel', end);
});
// Keys that move a session shall not scroll the page under it.
document.addEventListener('keydown', event => {
  if (event.shiftKey && event.key.startsWith('Arrow') && event.target.closest?.('[data-session]')) event.preventDefault();
});
