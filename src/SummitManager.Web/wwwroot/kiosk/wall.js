// The big screen: a new code each half minute. A code that is too old would only disappoint, so without a network the screen says so.
const main = document.querySelector('.wall');
const [picture, off, left] = ['wall-qr', 'wall-off', 'wall-left'].map(id => document.getElementById(id));
const step = 30_000;
const again = 2_000;
let ends = 0;

async function renew() {
  let wait = again;
  try {
    const answer = await fetch(main.dataset.code, { cache: 'no-store', signal: AbortSignal.timeout(5_000) });
    if (!answer.ok) throw new Error(`${answer.status}`);
    const { picture: source, seconds } = await answer.json();
    picture.src = source;
    ends = performance.now() + seconds * 1000;
    wait = Math.max(500, seconds * 1000 + 100);
  } catch {
    // The code on the screen counts for one more half minute; after that it goes.
  }
  setTimeout(renew, wait);
}

setInterval(() => {
  const rest = ends - performance.now();
  const isOld = rest < -step;
  picture.hidden = isOld;
  off.hidden = !isOld;
  left.textContent = rest > 0 ? Math.ceil(rest / 1000) : '';
}, 250);
renew();
