#!/bin/sh
# Renews the third-party files that are committed under wwwroot, and the list of their SHA-256
# sums that VendorTests compares. Run by hand after changing a version in package.json:
#   npm install --package-lock-only && ./vendor.sh
set -eu
cd "$(dirname "$0")"
root=$(cd ../.. && pwd)
www=src/SummitManager.Web/wwwroot

npm ci
cd "$root"
modules=deploy/vendor/node_modules
mkdir -p "$www/fonts" "$www/lib/zxing"

looped=$modules/@fontsource/ibm-plex-sans-thai-looped
loopless=$modules/@fontsource/ibm-plex-sans-thai
for weight in 400 600; do
  for script in thai latin; do
    cp "$looped/files/ibm-plex-sans-thai-looped-$script-$weight-normal.woff2" "$www/fonts/"
  done
done
# Headings: only the Thai letters differ, the Latin ones come from the looped family.
cp "$loopless/files/ibm-plex-sans-thai-thai-600-normal.woff2" "$www/fonts/"

cp "$modules/zxing-wasm/dist/iife/reader/index.js" "$www/lib/zxing/zxing_reader.js"
cp "$modules/zxing-wasm/dist/reader/zxing_reader.wasm" "$www/lib/zxing/zxing_reader.wasm"

# Texts are normalised the way git stores them, so that the sums hold after a clone.
tr -d '\r' < "$looped/LICENSE" > "$www/fonts/OFL.txt"
tr -d '\r' < "$modules/zxing-wasm/LICENSE" > "$www/lib/zxing/LICENSE"

find "$www/fonts" "$www/lib" -type f | LC_ALL=C sort | xargs sha256sum > deploy/vendor/vendor.sha256
rm -rf "$modules"
