#!/bin/sh
# Renews the third-party files that are committed under wwwroot and beside the documents' code, and the list of their SHA-256
# sums that VendorTests compares. After a font of the documents changed, renew the golden files too (deploy/golden/make.sh). Run by hand after changing a version in package.json:
#   npm install --package-lock-only && ./vendor.sh
set -eu
cd "$(dirname "$0")"
root=$(cd ../.. && pwd)
www=src/SummitManager.Web/wwwroot
fonts=src/SummitManager/Documents/Fonts

npm ci
cd "$root"
modules=deploy/vendor/node_modules
mkdir -p "$www/fonts" "$www/lib/zxing" "$fonts/Sarabun" "$fonts/Charm"

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

sarabun=$modules/@expo-google-fonts/sarabun
charm=$modules/@expo-google-fonts/charm
cp "$sarabun/400Regular/Sarabun_400Regular.ttf" "$fonts/Sarabun/Sarabun-Regular.ttf"
cp "$sarabun/700Bold/Sarabun_700Bold.ttf" "$fonts/Sarabun/Sarabun-Bold.ttf"
cp "$charm/700Bold/Charm_700Bold.ttf" "$fonts/Charm/Charm-Bold.ttf"

# Texts are normalised the way git stores them, so that the sums hold after a clone.
tr -d '\r' < "$looped/LICENSE" > "$www/fonts/OFL.txt"
tr -d '\r' < "$modules/zxing-wasm/LICENSE" > "$www/lib/zxing/LICENSE"
tr -d '\r' < "$sarabun/LICENSE_FONT" > "$fonts/Sarabun/OFL.txt"
tr -d '\r' < "$charm/LICENSE_FONT" > "$fonts/Charm/OFL.txt"

find "$www/fonts" "$www/lib" "$fonts/Sarabun" "$fonts/Charm" -type f | LC_ALL=C sort | xargs sha256sum > deploy/vendor/vendor.sha256
rm -rf "$modules"
