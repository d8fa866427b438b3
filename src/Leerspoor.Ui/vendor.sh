#!/usr/bin/env bash
# Fetches what others made (pinned), draws the sprites and bundles the styles. Run it after changing Styles/ or Drawings/.
# What it writes is committed, so that building Leerspoor needs no npm. Scratch folder: LEERSPOOR_VENDOR or a new one.
set -euo pipefail
here="$(cd "$(dirname "$0")" && pwd)"
scratch="${LEERSPOOR_VENDOR:-$(mktemp -d)}"
mkdir -p "$scratch" && cd "$scratch"
[ -f package.json ] || npm init -y >/dev/null
npm install --silent --no-audit --no-fund --save-exact \
  @utrecht/component-library-css@9.0.4 @fontsource/atkinson-hyperlegible@5.3.0 @tabler/icons@3.51.0 \
  @iconify-json/fluent-emoji-flat@1.2.6 esbuild@0.28.2 purgecss@8.0.0
node node_modules/esbuild/install.js

fonts="$here/wwwroot/fonts"
mkdir -p "$fonts" "$here/Styles/nlds"
for weight in 400 700; do
  cp "node_modules/@fontsource/atkinson-hyperlegible/files/atkinson-hyperlegible-latin-$weight-normal.woff2" "$fonts/"
done
cp node_modules/@fontsource/atkinson-hyperlegible/LICENSE "$fonts/OFL.txt"

for part in alert button form-field form-field-description form-field-error-message form-label select skip-link table textarea textbox; do
  cp "node_modules/@utrecht/$part-css/dist/index.css" "$here/Styles/nlds/$part.css"
done

node "$here/sprites.mjs" "$scratch" "$here"
node "$here/styles.mjs" "$scratch" "$here"
