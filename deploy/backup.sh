#!/usr/bin/env bash
# Backs up the product: the database first, the evidence files after it, so that every row of the backup finds its file.
#   backup.sh            a base backup, its check, the evidence, a check of the whole archive, and what is too old goes   (nightly)
#   backup.sh evidence   only the evidence files that are new                                                          (every minute)
#   backup.sh verify     only the checks, of every base backup that is kept                                    (weekly)
#   backup.sh status     whether the last nightly backup succeeded within 26 hours
# Between two nights archive-wal.sh keeps the log, so that restore.sh can go back to any moment.
#
# Settings, from the environment:
#   BACKUP_FOLDER     where everything is kept; on another disk, better on another machine
#   EVIDENCE_FOLDER   Evidence__Folder of the product
#   KEEP_DAYS         how long, 14
#   PGHOST, PGUSER    how the server is reached, by a role with REPLICATION; without: its socket, the account of the server
#   PG_BIN, POSTGRES_ACCOUNT   see common.sh
set -Eeuo pipefail
umask 027
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd -P)
# shellcheck source=deploy/common.sh
. "$here/common.sh"
trap 'fail "line $LINENO: $BASH_COMMAND"' ERR
what=${1:-all}
backup=${BACKUP_FOLDER:?BACKUP_FOLDER is not set}
evidence=${EVIDENCE_FOLDER:?EVIDENCE_FOLDER is not set}
keep=${KEEP_DAYS:-14}

lock() { # name, seconds
  exec 9>"$backup/.$1.lock"
  flock -w "$2" 9 || fail "another backup of the $1 has run for more than $2 s"
}

ask() { as_server "$PG_BIN/psql" -X -A -t -q -v ON_ERROR_STOP=1 -d postgres -c "$1"; }

back_up_database() {
  local new=$backup/base/.new id segment waited
  [ "$(ask "select current_setting('archive_mode') <> 'off' and current_setting('data_checksums') = 'on'")" = t ] ||
    fail 'the server keeps no archive (archive_mode) or has no checksums (data_checksums): see README.md'
  rm -rf -- "$new"
  as_server "$PG_BIN/pg_basebackup" -D "$new" -c fast -X stream --manifest-checksums=SHA256 -l learningcity || fail 'pg_basebackup'
  as_server "$PG_BIN/pg_verifybackup" -q "$new" || fail 'the new base backup is not what the server sent'
  # From its end on the backup can be restored to any moment, so that is its name.
  id=$(date -u -d '+1 second' +%Y%m%dT%H%M%SZ)
  # A file that holds nothing is not closed, so something is written into it.
  ask "select pg_create_restore_point('backup $id')" >/dev/null
  segment=$(ask 'select pg_walfile_name(pg_switch_wal())')
  for ((waited = 0; ; waited++)); do
    [ ! -e "$backup/wal/$segment.gz" ] || break
    [ "$waited" -lt 120 ] || fail "the archive did not get $segment within a minute; $(ask "select 'last failed: ' || coalesce(last_failed_wal, 'none') || ' ' || coalesce(last_failed_time::text, '') from pg_stat_archiver")"
    sleep 0.5
  done
  mv -- "$new" "$backup/base/$id"
  sync -f "$backup/base"
  say "base backup $id: $(du -sm "$backup/base/$id" | cut -f 1) MB"
}

back_up_evidence() {
  local list missing
  list=$(mktemp)
  list_blobs "$evidence" | LC_ALL=C comm -23 - <(list_blobs "$backup/evidence") >"$list"
  missing=$(copy_blobs "$evidence" "$backup/evidence" <"$list")
  # What was erased while it was copied is no fault.
  missing=$(printf '%s' "$missing" | LC_ALL=C comm -12 - <(list_blobs "$evidence"))
  say "evidence: $(wc -l <"$list") new file(s)"
  rm -f -- "$list"
  [ -z "$missing" ] || fail "evidence files whose bytes are not what their name says, or that cannot be read:
$missing"
}

# What the product has erased leaves the backup after the same time as everything else.
set_aside_erased() {
  local gone kept
  kept=$(list_blobs "$backup/evidence" | wc -l)
  gone=$(list_blobs "$evidence" | LC_ALL=C comm -13 - <(list_blobs "$backup/evidence"))
  [ -n "$gone" ] || return 0
  [ "$(printf '%s\n' "$gone" | wc -l)" -lt "$kept" ] || fail "$evidence holds none of the $kept files that were backed up: is it mounted?"
  mkdir -p "$backup/evidence-gone/$(date -u +%Y%m%d)"
  printf '%s\n' "$gone" | place_of | (cd "$backup/evidence" && while IFS= read -r file; do
    mkdir -p "$backup/evidence-gone/$(date -u +%Y%m%d)/$(dirname "$file")"
    mv -- "$file" "$backup/evidence-gone/$(date -u +%Y%m%d)/$file"
  done)
  say "evidence: $(printf '%s\n' "$gone" | wc -l) file(s) are no longer in the product"
}

bases() { find "$backup/base" -mindepth 1 -maxdepth 1 -type d -name '2*Z' | LC_ALL=C sort; }

verify() { # how many of the newest base backups
  local base oldest
  oldest=$(bases | head -n 1)
  [ -n "$oldest" ] || fail "there is no base backup in $backup/base"
  while IFS= read -r base; do
    as_server "$PG_BIN/pg_verifybackup" -q "$base" || fail "the base backup $base is damaged"
  done < <(bases | tail -n "$1")
  verify_archive "$backup/wal" "$(first_segment "$oldest")" || fail "the archive in $backup/wal is not whole: make a new base backup and find out why"
  say "verified: $(bases | tail -n "$1" | wc -l) base backup(s), the archive from $(first_segment "$oldest") on"
}

forget() {
  local border base oldest
  border=$(date -u -d "-$keep days" +%Y%m%dT%H%M%SZ)
  # The newest backup older than the border is still needed for the days after the border.
  while IFS= read -r base; do
    rm -rf -- "$base"
    say "forgotten: $(basename "$base")"
  done < <(bases | awk -v border="$backup/base/$border" '$0 < border' | sed '$d')
  oldest=$(bases | head -n 1)
  as_server "$PG_BIN/pg_archivecleanup" -x .gz "$backup/wal" "$(first_segment "$oldest")"
  find "$backup/wal" -maxdepth 1 -name '*.backup.gz' -mtime "+$keep" -delete
  find "$backup/evidence-gone" -mindepth 1 -maxdepth 1 -type d -name '2*' | awk -v border="$backup/evidence-gone/${border%%T*}" '$0 < border' |
    while IFS= read -r base; do rm -rf -- "$base"; done
}

status() {
  local last
  last=$(stat -c %Y "$backup/last-success" 2>/dev/null || echo 0)
  [ $(($(date +%s) - last)) -lt $((26 * 3600)) ] || fail "the last nightly backup that succeeded was on $(date -u -d "@$last" +%FT%TZ)"
  say "the last nightly backup succeeded on $(date -u -d "@$last" +%FT%TZ)"
}

[ -d "$backup" ] || fail "$backup is not there: is it mounted?"
[ -d "$evidence" ] || fail "$evidence is not there: is it mounted?"
case $what in
  all)
    find_postgresql
    mkdir -p "$backup/base" "$backup/wal" "$backup/evidence" "$backup/evidence-gone"
    [ "$(id -u)" -ne 0 ] || chown "${POSTGRES_ACCOUNT:-postgres}" "$backup/base" "$backup/wal"
    lock database 5
    back_up_database
    exec 8>&9
    lock evidence 3600
    back_up_evidence
    set_aside_erased
    forget
    verify 1
    touch "$backup/last-success"
    say 'backup complete'
    ;;
  evidence)
    mkdir -p "$backup/evidence"
    lock evidence 50
    back_up_evidence
    ;;
  verify)
    find_postgresql
    verify 1000
    ;;
  status) status ;;
  *) fail "there is no $what: only evidence, verify and status" ;;
esac
