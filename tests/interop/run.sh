#!/bin/sh
# Usage: run.sh SCRATCH [COUNT] [SEED]
set -eu
here=$(cd "$(dirname "$0")" && pwd)
scratch=${1:?a scratch folder}
mkdir -p "$scratch"
cd "$scratch"
[ -f package.json ] || npm init -y >/dev/null
npm install --ignore-scripts --no-audit --no-fund --save-exact \
  jsonld@9.0.0 rdf-canonize@5.0.0 @digitalbazaar/vc@7.3.0 @digitalbazaar/data-integrity@2.5.0 \
  @digitalbazaar/eddsa-rdfc-2022-cryptosuite@1.3.0 @digitalbazaar/ed25519-multikey@1.3.1 \
  @digitalbazaar/vc-bitstring-status-list@2.0.1 @digitalbazaar/eddsa-jcs-2022-cryptosuite@1.0.0 \
  @digitalbazaar/ecdsa-rdfc-2019-cryptosuite@1.3.0 @digitalbazaar/ecdsa-sd-2023-cryptosuite@3.4.1 @digitalbazaar/ecdsa-multikey@1.8.0 jose@6.2.17 >/dev/null 2>&1
cp "$here"/*.mjs .
exec node compare.mjs "$here" "${2:-200}" "${3:-1}"
