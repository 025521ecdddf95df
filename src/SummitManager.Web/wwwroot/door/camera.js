// The camera: one picture at a time goes to the worker, the next when that one is read, so a slow phone reads fewer but never lags.
const between = 60;
const longestSide = 960;

export class Camera {
  #video;
  #stream = null;
  #worker = null;
  #timer = 0;
  #canvas = null;
  #paused = false;
  #onCode;
  #facing;

  // facing: 'environment' for a phone in a hand, 'user' for a tablet that people look at.
  constructor(video, onCode, facing = 'environment') {
    this.#video = video;
    this.#onCode = onCode;
    this.#facing = facing;
  }

  get isOn() { return this.#stream !== null; }

  static get isPossible() { return Boolean(navigator.mediaDevices?.getUserMedia); }

  async start() {
    if (this.isOn) return;
    this.#stream = await navigator.mediaDevices.getUserMedia({ audio: false, video: { facingMode: this.#facing, width: { ideal: 1280 }, height: { ideal: 720 } } });
    this.#video.srcObject = this.#stream;
    await this.#video.play();
    if (!this.#worker) {
      this.#worker = new Worker('/door/decode-worker.js');
      this.#worker.onmessage = ({ data }) => this.#read(data);
      this.#worker.onerror = () => this.#next();
    }
    this.#look();
  }

  stop() {
    clearTimeout(this.#timer);
    for (const track of this.#stream?.getTracks() ?? []) track.stop();
    this.#stream = null;
    this.#video.srcObject = null;
  }

  // While a sheet covers the picture nothing is read, and the camera stays warm.
  set paused(value) { this.#paused = value; }

  get hasTorch() { return Boolean(this.#track?.getCapabilities?.().torch); }

  async torch(on) { await this.#track?.applyConstraints({ advanced: [{ torch: on }] }); }

  get #track() { return this.#stream?.getVideoTracks()[0]; }

  #read({ text }) {
    if (text && !this.#paused && this.isOn) this.#onCode(text);
    this.#next();
  }

  #next() {
    clearTimeout(this.#timer);
    if (this.isOn) this.#timer = setTimeout(() => this.#look(), between);
  }

  async #look() {
    const { videoWidth: width, videoHeight: height } = this.#video;
    if (!this.isOn || this.#paused || !width || document.hidden) return this.#next();
    try {
      const scale = Math.min(1, longestSide / Math.max(width, height));
      const picture = await this.#picture(Math.round(width * scale), Math.round(height * scale));
      this.#worker.postMessage(picture, picture instanceof ImageData ? [picture.data.buffer] : [picture]);
    } catch {
      this.#next();
    }
  }

  async #picture(width, height) {
    if (typeof OffscreenCanvas !== 'undefined') return createImageBitmap(this.#video, { resizeWidth: width, resizeHeight: height });
    this.#canvas ??= document.createElement('canvas');
    [this.#canvas.width, this.#canvas.height] = [width, height];
    const context = this.#canvas.getContext('2d', { willReadFrequently: true });
    context.drawImage(this.#video, 0, 0, width, height);
    return context.getImageData(0, 0, width, height);
  }
}
