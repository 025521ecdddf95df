// Scans on their way to the server. Each waits under its own id until it is answered; after a lost answer the same id goes again,
// which the server takes for what it is. Kept in memory here; a store that outlives the page can take the map's place.
const most = 50;
const longestPause = 10_000;

export class ScanQueue {
  #waiting = new Map();
  #sending = false;
  #failures = 0;
  #atOnce = most;
  #timer = 0;
  #send;
  #changed;

  constructor(send, changed) {
    this.#send = send;
    this.#changed = changed;
    addEventListener('online', () => this.flush());
    document.addEventListener('visibilitychange', () => this.flush());
  }

  get length() { return this.#waiting.size; }

  // The server's answer, whenever it comes; rejected only when the server will never take this scan.
  add(scan) {
    return new Promise((resolve, reject) => {
      this.#waiting.set(scan.id, { scan, resolve, reject });
      this.flush();
    });
  }

  async flush() {
    if (this.#sending || this.#waiting.size === 0) return;
    clearTimeout(this.#timer);
    this.#sending = true;
    try {
      while (this.#waiting.size > 0 && await this.#sendSome());
    } finally {
      this.#sending = false;
    }
    if (this.#waiting.size > 0) this.#timer = setTimeout(() => this.flush(), Math.min(longestPause, 500 * 2 ** this.#failures));
  }

  async #sendSome() {
    const batch = [...this.#waiting.values()].slice(0, this.#atOnce);
    try {
      const answers = await this.#send(batch.map(b => b.scan));
      for (const [i, answer] of answers.entries()) this.#settle(batch[i], b => b.resolve(answer));
      this.#failures = 0;
      this.#atOnce = most;
      this.#changed(null);
      return true;
    } catch (error) {
      if (error.isFinal) {
        // One bad scan must not hold up the others: from now on singly, until it is found.
        if (batch.length === 1) this.#settle(batch[0], b => b.reject(error));
        this.#atOnce = 1;
        return true;
      }
      this.#failures++;
      this.#changed(error);
      return false;
    }
  }

  #settle(item, how) {
    this.#waiting.delete(item.scan.id);
    how(item);
  }
}
