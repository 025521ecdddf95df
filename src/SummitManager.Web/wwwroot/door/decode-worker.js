// Finds a QR code in a picture, off the main thread: with the browser's own reader where there is one, else with zxing.
// A classic worker, because zxing's build for browsers is a classic script.
let native = null;
const ready = (async () => {
  if ('BarcodeDetector' in self && (await BarcodeDetector.getSupportedFormats()).includes('qr_code')) {
    native = new BarcodeDetector({ formats: ['qr_code'] });
    return;
  }
  importScripts('/lib/zxing/zxing_reader.js');
  // Told where its wasm lies; else it would ask a stranger's server.
  await ZXingWASM.prepareZXingModule({ overrides: { locateFile: () => '/lib/zxing/zxing_reader.wasm' }, fireImmediately: true });
})();

let canvas = null;
function pixels(picture) {
  if (picture instanceof ImageData) return picture;
  canvas ??= new OffscreenCanvas(picture.width, picture.height);
  if (canvas.width !== picture.width || canvas.height !== picture.height) [canvas.width, canvas.height] = [picture.width, picture.height];
  const context = canvas.getContext('2d', { willReadFrequently: true });
  context.drawImage(picture, 0, 0);
  return context.getImageData(0, 0, picture.width, picture.height);
}

async function read(picture) {
  await ready;
  if (native) return (await native.detect(picture))[0]?.rawValue ?? '';
  const found = await ZXingWASM.readBarcodes(pixels(picture), { formats: ['QRCode'], maxNumberOfSymbols: 1, tryHarder: true });
  return found[0]?.text ?? '';
}

self.onmessage = async ({ data: picture }) => {
  try {
    self.postMessage({ text: await read(picture) });
  } catch (error) {
    self.postMessage({ text: '', error: String(error) });
  } finally {
    picture.close?.();
  }
};
