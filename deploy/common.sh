# Sourced by backup.sh and restore.sh.
# shellcheck shell=bash

say() { printf '%s %s\n' "$(date -u +%FT%TZ)" "$*"; }

fail() { # message, exit code
  printf '%s LỖI / FAILED: %s\n' "$(date -u +%FT%TZ)" "$1" >&2
  exit "${2:-1}"
}

# PostgreSQL's programs, of the newest version on the machine unless PG_BIN names a folder.
find_postgresql() {
  local folder
  if [ -z "${PG_BIN:-}" ]; then
    for folder in $(printf '%s\n' /usr/lib/postgresql/*/bin /usr/pgsql-*/bin | sort -V); do
      [ ! -x "$folder/pg_basebackup" ] || PG_BIN=$folder
    done
  fi
  [ -n "${PG_BIN:-}" ] || PG_BIN=$(dirname "$(command -v pg_basebackup || echo /nowhere/pg_basebackup)")
  if [ ! -x "$PG_BIN/pg_basebackup" ] || [ ! -x "$PG_BIN/pg_verifybackup" ]; then
    fail "pg_basebackup and pg_verifybackup are not in $PG_BIN: install PostgreSQL or set PG_BIN"
  fi
}

# Runs a command under the account of the database server: root steps down to it, anybody else is it.
as_server() {
  if [ "$(id -u)" -eq 0 ]; then
    runuser -u "${POSTGRES_ACCOUNT:-postgres}" -- "$@"
  else
    "$@"
  fi
}

# Of a file of the log of 16 MB: its place in the row of all files, whatever the timeline.
segment_number() { segment=$((16#${1:8:8} * 256 + 16#${1:16:8})); }

# The archive is whole from a file on: no file is missing up to the last, every one unpacks to its full size.
verify_archive() { # folder, first file
  local folder=$1 name segment first expected size damaged=0
  segment_number "$2"
  first=$segment expected=$segment
  while IFS= read -r name; do
    segment_number "$name"
    [ "$segment" -ge "$first" ] || continue
    if [ "$segment" -gt "$expected" ]; then
      echo "missing in the archive: $((segment - expected)) file(s) before $name" >&2
      damaged=1
    fi
    size=$(gzip -dc -- "$folder/$name.gz" 2>/dev/null | wc -c) || size=0
    if [ "$size" -ne $((16 * 1024 * 1024)) ]; then
      echo "damaged in the archive: $folder/$name.gz" >&2
      damaged=1
    fi
    [ "$segment" -lt "$expected" ] || expected=$((segment + 1))
  done < <(find "$folder" -maxdepth 1 -regextype posix-extended -regex '.*/[0-9A-F]{24}\.gz' -printf '%f\n' | sed 's|\.gz$||' | LC_ALL=C sort -k1.9,1.24)
  if [ "$expected" -eq "$first" ]; then
    echo "missing in the archive: $2 and everything after it" >&2
    damaged=1
  fi
  return "$damaged"
}

# The file of the log with which a base backup begins.
first_segment() { sed -nE 's/^START WAL LOCATION: .* \(file ([0-9A-F]{24})\)$/\1/p' "$1/backup_label"; }

# Hashes of the files kept below a folder, sorted; their place is ab/cd/HASH.
list_blobs() {
  [ -d "$1" ] || return 0
  find "$1" -mindepth 3 -maxdepth 3 -type f -regextype posix-extended -regex '.*/[0-9a-f]{2}/[0-9a-f]{2}/[0-9a-f]{64}' -printf '%f\n' | LC_ALL=C sort
}

place_of() { sed -E 's|^(..)(..)(.*)$|\1/\2/\1\2\3|'; }

# Copies blobs, named by their hash on standard input, from one folder into another, all at once or not: every one is hashed and on the disk
# before it gets its name. Those whose bytes are not what their name says stay out.
# Prints the hashes that could not be had.
copy_blobs() { # from, to
  local from=$1 to=$2 staging hash
  mkdir -p "$to"
  staging=$(mktemp -d "$to/.staging-XXXXXX")
  place_of >"$staging/wanted"
  mkdir "$staging/files"
  (cd "$from" 2>/dev/null && xargs -r -d '\n' cp --parents -p -t "$staging/files" -- 2>/dev/null) <"$staging/wanted" || true
  sync -f "$staging"
  sed -E 's|^(.*)/([0-9a-f]{64})$|\2  \1/\2|' "$staging/wanted" >"$staging/sums"
  (
    cd "$staging/files" || exit
    sha256sum --check --ignore-missing "$staging/sums" 2>/dev/null || true
  ) |
    sed -nE 's|: OK$||p' | LC_ALL=C sort >"$staging/good"
  (cd "$staging/files" && xargs -r -d '\n' cp --parents -p -l --no-clobber -t "$to" -- <"$staging/good")
  sync -f "$to"
  LC_ALL=C sort "$staging/wanted" | LC_ALL=C comm -23 - "$staging/good" | while IFS= read -r hash; do basename "$hash"; done
  rm -rf -- "$staging"
}
