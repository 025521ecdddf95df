// A picture that looks like a QR code (it holds nothing), and the list of symbols.
const box = document.querySelector("#qr");
if (box) {
  const size = 29;
  let seed = 7;
  const dark = () => (seed = (seed * 1103515245 + 12345) % 2147483648) / 2147483648 > .5;
  const corner = (x, y) => [[0, 0], [size - 7, 0], [0, size - 7]].some(([a, b]) => x >= a - 1 && x <= a + 7 && y >= b - 1 && y <= b + 7);
  let d = "";
  for (let y = 0; y < size; y++) for (let x = 0; x < size; x++) if (!corner(x, y) && dark()) d += `M${x} ${y}h1v1h-1z`;
  for (const [a, b] of [[0, 0], [size - 7, 0], [0, size - 7]]) d += `M${a} ${b}h7v7h-7zM${a + 1} ${b + 1}v5h5v-5zM${a + 2} ${b + 2}h3v3h-3z`;
  box.setAttribute("viewBox", `0 0 ${size} ${size}`);
  box.innerHTML = `<path d="${d}" fill="#000"/>`;
}
const icons = document.querySelector("#icons");
if (icons) fetch("/icons.svg").then(r => r.text()).then(text => {
  for (const [, id] of text.matchAll(/symbol id="([^"]+)"/g))
    icons.insertAdjacentHTML("beforeend", `<span style="width:6.5rem;text-align:center"><svg class="icon icon-l"><use href="/icons.svg#${id}"/></svg><br><small class="muted" lang="en">${id}</small></span>`);
});
