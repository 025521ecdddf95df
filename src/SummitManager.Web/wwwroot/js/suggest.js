// Finds organisations while typing. Without this file the field is an ordinary text field and everything still works.
for (const box of document.querySelectorAll('[data-suggest]')) {
  const input = box.querySelector('input[type="text"]');
  const id = box.querySelector('input[type="hidden"]');
  const list = document.createElement('ul');
  list.className = 'suggest';
  list.id = `${input.id}-list`;
  list.setAttribute('role', 'listbox');
  list.hidden = true;
  input.after(list);
  for (const [name, value] of Object.entries({ role: 'combobox', 'aria-autocomplete': 'list', 'aria-expanded': 'false', 'aria-controls': list.id, autocomplete: 'off' })) {
    input.setAttribute(name, value);
  }

  let found = [];
  let active = -1;
  let asked = 0;
  let timer;

  const close = () => {
    list.hidden = true;
    active = -1;
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
  };
  const choose = item => {
    input.value = item.name;
    id.value = item.id;
    const form = input.form;
    const kind = form.querySelector('[name$=".OrganizationKind"]');
    const province = form.querySelector('[name$=".ProvinceCode"]');
    if (kind) kind.value = item.kind;
    if (province && item.provinceCode) province.value = item.provinceCode;
    close();
  };
  const mark = index => {
    active = index;
    [...list.children].forEach((row, i) => row.setAttribute('aria-selected', String(i === index)));
    if (index >= 0) input.setAttribute('aria-activedescendant', list.children[index].id);
  };
  const show = items => {
    found = items;
    list.replaceChildren(...items.map((item, i) => {
      const row = document.createElement('li');
      row.id = `${list.id}-${i}`;
      row.setAttribute('role', 'option');
      row.setAttribute('aria-selected', 'false');
      const text = document.createElement('span');
      text.textContent = item.name;
      const place = document.createElement('small');
      place.textContent = item.place ?? '';
      text.append(place);
      row.append(text);
      // mousedown, because the click would come after the field has lost its focus and closed the list
      row.addEventListener('mousedown', event => { event.preventDefault(); choose(item); });
      return row;
    }));
    list.hidden = items.length === 0;
    input.setAttribute('aria-expanded', String(items.length > 0));
    active = -1;
  };

  input.addEventListener('input', () => {
    id.value = '';
    clearTimeout(timer);
    const text = input.value.trim();
    if (text.length < 2) { close(); return; }
    timer = setTimeout(async () => {
      const mine = ++asked;
      try {
        const answer = await fetch(`${box.dataset.suggest}?q=${encodeURIComponent(text)}`);
        if (answer.ok && mine === asked) show(await answer.json());
      } catch {
        // No network: the typed text counts.
      }
    }, 150);
  });
  input.addEventListener('keydown', event => {
    if (list.hidden) return;
    if (event.key === 'ArrowDown') { event.preventDefault(); mark(Math.min(active + 1, found.length - 1)); }
    else if (event.key === 'ArrowUp') { event.preventDefault(); mark(Math.max(active - 1, 0)); }
    else if (event.key === 'Enter' && active >= 0) { event.preventDefault(); choose(found[active]); }
    else if (event.key === 'Escape') close();
  });
  input.addEventListener('blur', close);
}
