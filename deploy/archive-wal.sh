#!/usr/bin/env bash
# PostgreSQL's archive_command: keeps one file of the write-ahead log, compressed and on the disk, and overwrites nothing.
#   archive_command = '/opt/learningcity/deploy/archive-wal.sh "%p" "%f" /var/backups/learningcity/wal'
# Exit code 0 only when the file lies in the archive for good; with any other PostgreSQL keeps it and asks again.
set -euo pipefail
umask 027
source=${1:?archive-wal.sh PATH NAME FOLDER} name=${2:?} folder=${3:?}
place=$folder/$name.gz

if [ -e "$place" ]; then
  # Archived before, and the server ended before it had noted that.
  gzip -dc -- "$place" | cmp -s -- - "$source" && exit 0
  echo "$place is there already and holds something else; it is not overwritten" >&2
  exit 1
fi

new=$folder/.$name.$$
trap 'rm -f -- "$new"' EXIT
gzip -1c -- "$source" >"$new"
sync -- "$new"
ln -- "$new" "$place" # refuses where the name was taken meanwhile
rm -f -- "$new"
sync -- "$folder"
