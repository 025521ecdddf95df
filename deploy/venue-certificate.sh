#!/usr/bin/env bash
# A certificate for a laptop in the venue that has no name in public DNS: makes an authority of your own once, then a certificate for
# the names and addresses given. Phones must be told to trust authority.crt (see "Phones at the door" in README.md).
#   deploy/venue-certificate.sh FOLDER NAME-OR-ADDRESS...
set -euo pipefail
[ $# -ge 2 ] || { sed -n '2,4p' "$0" >&2; exit 2; }
folder=$1; shift
umask 077 # The keys are nobody else's business.
mkdir -p "$folder"

names=""
for name in "$@"; do
  [[ $name =~ ^[0-9.]+$|: ]] && kind=IP || kind=DNS
  names+="${names:+,}$kind:$name"
done

if [ ! -s "$folder/authority.key" ]; then
  openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 730 -subj "/CN=SummitManager venue $(date +%F)" \
    -addext basicConstraints=critical,CA:TRUE,pathlen:0 -addext keyUsage=critical,keyCertSign,cRLSign \
    -keyout "$folder/authority.key" -out "$folder/authority.crt" 2>/dev/null
fi

# 397 days is the longest that phones accept.
openssl req -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -subj "/CN=$1" -keyout "$folder/site.key" -out "$folder/site.csr" 2>/dev/null
openssl x509 -req -in "$folder/site.csr" -CA "$folder/authority.crt" -CAkey "$folder/authority.key" -CAcreateserial -days 397 \
  -extfile <(printf 'subjectAltName=%s\nextendedKeyUsage=serverAuth\n' "$names") -out "$folder/site.crt" 2>/dev/null
rm "$folder/site.csr"
chmod 644 "$folder/authority.crt"

cat <<TEXT
Made for $names. Start the site with it:
  export ASPNETCORE_URLS=https://0.0.0.0:443 Site__BaseUrl=https://$1
  export Kestrel__Certificates__Default__Path=$folder/site.crt Kestrel__Certificates__Default__KeyPath=$folder/site.key
Phones must trust $folder/authority.crt. Keep authority.key to yourself; delete it after the event.
TEXT
