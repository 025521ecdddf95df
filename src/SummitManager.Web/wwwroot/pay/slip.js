// Reads the small code on a transfer slip before it is sent, with the door's decoder. Without this file the slip is sent all the same.
for (const form of document.querySelectorAll('form[data-slip]')) {
  const file = form.querySelector('input[type="file"]');
  const code = form.querySelector('[name="Slip.Code"]');
  const told = form.querySelector('[data-slip-told]');
  let worker = null;
  let asked = 0;

  file.addEventListener('change', async () => {
    const mine = ++asked;
    code.value = '';
    told.textContent = '';
    const picture = file.files[0];
    if (!picture || !picture.type.startsWith('image/')) return;
    const text = await read(picture).catch(() => '');
    if (mine !== asked) return;
    code.value = text;
    told.textContent = text ? told.dataset.read : told.dataset.none;
  });

  async function read(picture) {
    const bitmap = await createImageBitmap(picture);
    worker ??= new Worker('/door/decode-worker.js');
    return new Promise(done => {
      worker.onmessage = ({ data }) => done(data.text ?? '');
      worker.onerror = () => done('');
      worker.postMessage(bitmap, [bitmap]);
    });
  }
}
