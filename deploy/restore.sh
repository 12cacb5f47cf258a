#!/usr/bin/env bash
# Brings the product's data back to a moment, into a new and empty data folder; the running server and the backup stay as they are.
#   restore.sh --to 'TIME' --data FOLDER --evidence FOLDER [--program FILE]
#   restore.sh --drill --work FOLDER [--program FILE]     the same with the newest state, thrown away afterwards   (weekly)
#
#   --to TIME       with its offset, such as '2026-11-22 14:05:00 +07:00', or: latest
#   --data          of the restored server; made here, must not exist or be empty
#   --evidence      where the files shall lie: the folder of the product (what is newer than TIME is moved to FOLDER.quarantine-…,
#                   what is missing comes from the backup), or a new one. Nothing is ever deleted.
#   --program       LearningCity.Api.dll; its integrity checks then look through the restored data
#   --timeline N    of the log, where an earlier restore has left several; without: the newest
# Settings: BACKUP_FOLDER, DATABASE (learningcity), EVIDENCE_OWNER (as chown takes it), PG_BIN, POSTGRES_ACCOUNT.
#
# Exit codes: 0 all is well; 1 it could not be restored; 3 evidence files are missing (they are listed, everything else is restored);
# 4 the integrity checks found an error. Afterwards the product starts only once `settle-restore` has run: README.md.
set -Eeuo pipefail
umask 027
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd -P)
# shellcheck source=deploy/common.sh
. "$here/common.sh"
trap 'fail "line $LINENO: $BASH_COMMAND"' ERR
backup=${BACKUP_FOLDER:?BACKUP_FOLDER is not set}
database=${DATABASE:-learningcity}
to='' data='' evidence='' program='' work='' timeline=latest drill=false
while [ $# -gt 0 ]; do
  case $1 in
    --drill) drill=true; shift; continue ;;
  esac
  [ $# -ge 2 ] || fail "$1 needs a value"
  case $1 in
    --to) to=$2 ;;
    --data) data=$2 ;;
    --evidence) evidence=$2 ;;
    --program) program=$2 ;;
    --timeline) timeline=$2 ;;
    --work) work=$2 ;;
    *) fail "there is no $1" ;;
  esac
  shift 2
done
if $drill; then
  [ -n "$work" ] || fail '--drill needs --work FOLDER'
  (umask 022 && mkdir -p "$work")
  work=$(mktemp -d "$work/drill-XXXXXX")
  chmod 755 "$work"
  to=latest data=$work/data evidence=$work/evidence
fi
if [ -z "$to" ] || [ -z "$data" ] || [ -z "$evidence" ]; then fail '--to, --data and --evidence are needed'; fi
find_postgresql

# The moment, in UTC. A time without its offset could mean two moments.
if [ "$to" = latest ]; then
  moment=$(date -u +'%F %T')
else
  [[ $to =~ (Z|[+-][0-9]{2}:?[0-9]{2})$ ]] || fail "--to $to: write the time with its offset, such as '2026-11-22 14:05:00 +07:00'"
  moment=$(date -u -d "$to" +'%F %T.%N' 2>/dev/null) || fail "--to $to cannot be read as a time"
fi
id=$(date -u -d "$moment UTC" +%Y%m%dT%H%M%SZ)
base=$(find "$backup/base" -mindepth 1 -maxdepth 1 -type d -name '2*Z' | LC_ALL=C sort | awk -v last="$backup/base/$id" '$0 <= last' | tail -n 1)
[ -n "$base" ] || fail "no base backup in $backup/base is as old as $to"
[ ! -e "$data" ] || [ -z "$(ls -A "$data")" ] || fail "$data is not empty: the restored data go into a new folder"
begun=$SECONDS
say "from the base backup $(basename "$base") to $to"

as_server "$PG_BIN/pg_verifybackup" -q "$base" || fail "the base backup $base is damaged: take an older one (move this one away)"
[ "$to" != latest ] || verify_archive "$backup/wal" "$(first_segment "$base")" || fail "the archive is not whole: restore to a moment before the gap"

# A server of its own: only over a socket in a closed folder, archiving nothing, with nothing of the usual configuration.
(umask 022 && mkdir -p "$data")
room=$(mktemp -d)
[ "$(id -u)" -ne 0 ] || chown "${POSTGRES_ACCOUNT:-postgres}" "$data" "$room"
chmod 700 "$data" "$room"
started=false
leave() {
  ! $started || as_server "$PG_BIN/pg_ctl" -D "$data" -m fast -w stop >/dev/null 2>&1 || true
  rm -rf -- "$room"
  ! $drill || rm -rf -- "$work"
}
trap leave EXIT
as_server cp -a -- "$base/." "$data/"
as_server touch "$data/recovery.signal" "$room/postgresql.conf" "$room/ident.conf"
echo 'local all all trust' | as_server tee "$room/hba.conf" >/dev/null
options=(
  -c "config_file=$room/postgresql.conf" -c "hba_file=$room/hba.conf" -c "ident_file=$room/ident.conf" -c "data_directory=$data" -c "listen_addresses="
  -c "unix_socket_directories=$room" -c port=5432 -c "logging_collector=off" -c hot_standby=off -c archive_mode=off -c "restore_command=gzip -dc \"$backup/wal/%f.gz\" >\"%p\""
  -c recovery_target_action=promote -c "recovery_target_timeline=$timeline" -c shared_preload_libraries=
)
[ "$to" = latest ] || options+=(-c "recovery_target_time=$moment+00")
ask() { as_server "$PG_BIN/psql" -X -A -t -q -v ON_ERROR_STOP=1 -h "$room" -U postgres -d "$1" -c "$2"; }
started=true
as_server "$PG_BIN/pg_ctl" -D "$data" -w -t 600 -l "$room/log" -o "$(printf '%q ' "${options[@]}")" start >/dev/null 2>&1 || true
# It accepts connections once it has read the log up to the moment; whoever cannot reach that moment ends.
until ask postgres 'select 1' >/dev/null 2>&1; do
  as_server "$PG_BIN/pg_ctl" -D "$data" status >/dev/null || {
    grep -E 'FATAL|PANIC|ERROR|LOG:  (restored|recovery|last)|gzip' "$room/log" | tail -n 12 >&2
    fail "the server did not come back to $to: see above"
  }
  sleep 0.2
done
reached=$(sed -nE 's/.*last completed transaction was at log time (.*)$/\1/p' "$room/log" | tail -n 1)
say "the database stands as of ${reached:-the base backup}, after $((SECONDS - begun)) s"

# The product does not serve before it has been told what may have left the house meanwhile.
owner=$(ask postgres "select pg_get_userbyid(datdba) from pg_database where datname = '$database'")
[ -n "$owner" ] || fail "there is no database $database in the backup"
ask postgres "alter database \"$database\" set learningcity.restored_to = '$moment+00'"
ask postgres "grant set on parameter learningcity.restored_to to \"$owner\""
# The new timeline gets known to the archive when this server is put to work, and not before: else a later restore would follow it into nothing.
while IFS= read -r history; do
  as_server touch "$data/pg_wal/archive_status/$history.ready"
done < <(find "$data/pg_wal" -maxdepth 1 -name '*.history' -printf '%f\n')

# Evidence: what the rows name, no more and no less.
mkdir -p "$evidence"
ask "$database" "select distinct sha256 from evidence.documents where state <> 'Erased'" | LC_ALL=C sort >"$room/wanted"
list_blobs "$evidence" >"$room/present"
quarantine=$evidence.quarantine-$(date -u +%Y%m%dT%H%M%SZ)
LC_ALL=C comm -13 "$room/wanted" "$room/present" | place_of >"$room/newer"
if [ -s "$room/newer" ]; then
  (cd "$evidence" && while IFS= read -r file; do
    mkdir -p "$quarantine/$(dirname "$file")"
    mv --no-clobber -- "$file" "$quarantine/$file"
  done) <"$room/newer"
fi
LC_ALL=C comm -23 "$room/wanted" "$room/present" >"$room/missing"
copied=$(wc -l <"$room/missing")
for source in "$backup/evidence" "$backup"/evidence-gone/*; do
  [ -d "$source" ] || continue
  copy_blobs "$source" "$evidence" <"$room/missing" >"$room/still"
  mv -- "$room/still" "$room/missing"
done
# What the backup holds beyond the rows came after the moment; it is kept beside, for people to look at.
if [ ! -s "$room/present" ] && ! $drill; then
  list_blobs "$backup/evidence" | LC_ALL=C comm -13 "$room/wanted" - >"$room/later"
  place_of <"$room/later" >>"$room/newer"
  [ ! -s "$room/later" ] || copy_blobs "$backup/evidence" "$quarantine" <"$room/later" >/dev/null
fi
LC_ALL=C comm -12 "$room/wanted" "$room/present" | place_of | sed -E 's|^(.*)/([0-9a-f]{64})$|\2  \1/\2|' >"$room/sums"
(cd "$evidence" && sha256sum --check --quiet "$room/sums" 2>/dev/null | sed -nE 's|^.*/([0-9a-f]{64}): FAILED.*$|\1|p') >>"$room/missing" || true
[ -z "${EVIDENCE_OWNER:-}" ] || chown -R "$EVIDENCE_OWNER" "$evidence"
say "evidence: $(wc -l <"$room/wanted") file(s) named by the rows, $copied from the backup, $(wc -l <"$room/newer") newer in ${quarantine##*/}, $(wc -l <"$room/missing") missing; after $((SECONDS - begun)) s"

unsound=false
if [ -n "$program" ]; then
  ConnectionStrings__LearningCity="Host=$room;Username=$owner;Database=$database" Evidence__Folder=$evidence dotnet "$program" check || unsound=true
  say "integrity checks done after $((SECONDS - begun)) s"
fi
as_server "$PG_BIN/pg_ctl" -D "$data" -m fast -w stop >/dev/null
started=false
as_server "$PG_BIN/pg_checksums" --check -D "$data" >/dev/null || fail 'pages of the restored data are damaged' 1
if [ -s "$room/missing" ]; then
  sed 's/^/missing or damaged: /' "$room/missing" >&2
  fail "$(wc -l <"$room/missing") evidence file(s) named by the rows are missing" 3
fi
! $unsound || fail 'the integrity checks found errors, see above' 4
say "restored in $((SECONDS - begun)) s"
