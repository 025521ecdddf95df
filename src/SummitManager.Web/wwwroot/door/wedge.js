// A scanner that types: a burst of keys ending in Enter, anywhere on the page. A scanner thinks that it is an English keyboard; when
// the device is set to Thai, its letters arrive as Thai ones, so the place of the key is read and not what is printed on it.
// Between two keys, in ms. Inside a field a person may be typing; elsewhere only a scanner does, and a busy phone hands its keys on late.
const pauses = { inField: 60, elsewhere: 1000 };
const shortest = 8;
const placed = { Minus: '-', Slash: '/', Period: '.', NumpadSubtract: '-', NumpadDivide: '/', Space: ' ' };

function letter(event) {
  // The place comes first: on a Thai keyboard the 2 and the 3 are a slash and a dash, which are letters here too.
  const place = /^(?:Key|Digit|Numpad)([A-Z0-9])$/.exec(event.code)?.[1];
  if (place && !(event.shiftKey && place <= '9')) return place;
  if (event.key.length === 1 && event.key > ' ' && event.key <= '~') return event.key;
  return place ?? placed[event.code] ?? '';
}

export function listenForScanner(onCode) {
  let typed = '';
  let last = 0;
  let field = null;
  let before = '';

  document.addEventListener('keydown', event => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const inField = event.target instanceof HTMLInputElement;
    const slow = event.timeStamp - last > (inField ? pauses.inField : pauses.elsewhere);
    last = event.timeStamp;
    if (event.key === 'Enter') {
      const code = typed;
      typed = '';
      if (slow || code.length < shortest) return;
      // Neither a focused button nor a form shall take the scanner's Enter; what it typed into a field goes again.
      event.preventDefault();
      event.stopPropagation();
      if (field?.isConnected) field.value = before;
      onCode(code);
      return;
    }
    if (slow) {
      typed = '';
      field = inField ? event.target : null;
      before = field?.value ?? '';
    }
    typed += letter(event);
  }, { capture: true });
}
