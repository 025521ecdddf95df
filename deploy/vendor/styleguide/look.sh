#!/bin/sh
# Lays wwwroot, Radzen's style sheet (from the local package folder) and this guide in one temporary
# folder and serves it to this machine only: ./look.sh 8123, then open http://127.0.0.1:8123/guide/
set -eu
cd "$(dirname "$0")"
site=$(mktemp -d)
trap 'rm -rf "$site"' EXIT
ln -s "$PWD/../../../src/SummitManager.Web/wwwroot"/* "$site/"
ln -s "$PWD" "$site/guide"
radzen="${NUGET_PACKAGES:-$HOME/.nuget/packages}/radzen.blazor/13.1.0/staticwebassets"
mkdir -p "$site/_content" && ln -s "$radzen" "$site/_content/Radzen.Blazor"
python3 -m http.server "${1:-8123}" --bind 127.0.0.1 --directory "$site"
