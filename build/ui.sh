#!/usr/bin/env bash
# Builds the admin UI into src/LearningCity.AdminUi/dist, with its compressed forms; does nothing when nothing changed.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)
cd "$root"
. build/requirements.sh
ui=src/LearningCity.AdminUi
built=artifacts/ui.built

digest() { # of the names and contents of all files in these places
  find "$@" \( -name node_modules -o -name dist -o -name '*.gen.ts' \) -prune -o -type f -print0 | LC_ALL=C sort -z | xargs -0 cksum | cksum
}

wanted=$(digest "$ui" src/LearningCity.Api/openapi.json build/compress.mjs)
# Whoever built by `npm run build` alone has left no compressed forms behind.
if [ "$(cat "$built" 2>/dev/null)" = "$wanted" ] && [ -e "$ui/dist/index.html" ] && compgen -G "$ui/dist/assets/*.br" >/dev/null; then
  exit 0
fi

require_ui_packages
echo 'Giao diện / user interface: npm run build' >&2
mkdir -p artifacts
rm -f "$built"
log=$(npm run build --prefix "$ui" 2>&1) || {
  printf '%s\n' "$log" >&2
  refuse 'Không dịch được giao diện: xem các lỗi ở trên.' 'The user interface could not be built: see the errors above.'
}
node build/compress.mjs "$ui/dist"
printf '%s\n' "$wanted" >"$built"
