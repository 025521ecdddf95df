// Hides the questions that do not concern the reader. Without this file all show, with the words "only if", and the server ignores what is not meant.
const parts = [...document.querySelectorAll('[data-if], [data-types]')];
const chosen = (name, values) => [...document.querySelectorAll(`[name="${name}"]:checked`)].some(input => values.includes(input.value) && !input.closest('[data-off]'));
const isMeant = part =>
  (!part.dataset.if || chosen(part.dataset.if, part.dataset.ifValues.split(' '))) &&
  (!part.dataset.types || !document.querySelector('[name="Input.TypeId"]') || chosen('Input.TypeId', part.dataset.types.split(' ')));
const look = () => {
  // Again until nothing changes: what is hidden may decide over others.
  for (let round = 0; round <= parts.length; round++) {
    const before = parts.map(part => part.hidden).join();
    for (const part of parts) {
      part.hidden = !isMeant(part);
      part.toggleAttribute('data-off', part.hidden);
    }
    if (parts.map(part => part.hidden).join() === before) break;
  }
};
for (const words of document.querySelectorAll('.only-if')) words.hidden = true;
document.addEventListener('change', look);
look();
