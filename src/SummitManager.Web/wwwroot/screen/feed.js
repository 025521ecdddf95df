// What a screen knows, and how it learns more: it asks every so often, keeps the last answer on this device, and is quiet about a network
// that is away. It goes by the server's clock: each answer tells how far this device is off.
import { keep, kept } from '/door/page.js';
import { read } from './rule.js';

const often = 20_000;
const soon = 3_000;
const atMost = 60_000;
const patience = 8_000;
const old = 100_000;

export class Feed {
  board = null;
  isGone = false;
  // The server's time of the last answer.
  at = 0;
  #tag = '';
  #offset = 0;
  #failures = 0;
  #timer = 0;
  #asking = false;

  constructor(address) {
    this.address = address;
    try {
      const [tag, text] = kept(address).split('\n');
      if (!text) return;
      this.board = read(JSON.parse(text));
      const { at, offset } = JSON.parse(kept(`${address}#`));
      [this.#tag, this.at, this.#offset] = [tag, at, offset];
      // A device that lost its clock with its power goes on from what it last knew.
      if (this.now() < at) this.#offset = at - Date.now();
    } catch {
      [this.board, this.#tag] = [null, ''];
    }
  }

  now() { return Date.now() + this.#offset; }
  get isOld() { return this.now() - this.at > old; }

  start() {
    addEventListener('online', () => this.#ask());
    this.#ask();
  }

  async #ask() {
    if (this.#asking) return;
    this.#asking = true;
    clearTimeout(this.#timer);
    try {
      const headers = this.#tag ? { 'If-None-Match': this.#tag } : {};
      const answer = await fetch(this.address, { headers, cache: 'no-store', credentials: 'omit', signal: AbortSignal.timeout(patience) });
      if (answer.status === 200) this.#learn(await answer.text(), answer.headers.get('ETag') ?? '');
      // Only the server itself may say so: a proxy that answers 404 while it is being changed knows nothing of the event.
      else if (answer.status === 404 && answer.headers.get('X-Time')) this.#forget();
      else if (answer.status !== 304) throw new Error(`${answer.status}`);
      if (!this.isGone) this.#setClock(Number(answer.headers.get('X-Time')));
      this.#failures = 0;
    } catch {
      this.#failures++;
    }
    this.#asking = false;
    this.#timer = setTimeout(() => this.#ask(), this.#failures ? Math.min(atMost, soon * 2 ** (this.#failures - 1)) : often);
  }

  #learn(text, tag) {
    // Somebody else's page, as a hotel's network sends it, cannot be read and is no answer.
    this.board = read(JSON.parse(text));
    [this.#tag, this.isGone] = [tag, false];
    // In one piece: a full disk must not leave an old board under a new tag.
    keep(this.address, `${tag}\n${text}`);
  }

  #setClock(time) {
    if (!time) throw new Error('no time');
    [this.at, this.#offset] = [time, time - Date.now()];
    keep(`${this.address}#`, JSON.stringify({ at: this.at, offset: this.#offset }));
  }

  // The event is not public any more: nothing of it stays here.
  #forget() {
    [this.board, this.#tag, this.isGone] = [null, '', true];
    keep(this.address, '');
  }
}
