#!/usr/bin/env bash
# Makes the secrets of compose.yaml, once: compose/secrets.sh FOLDER. What is there already stays.
set -euo pipefail
umask 077
folder=${1:?compose/secrets.sh FOLDER (SECRETS_FOLDER of .env)}
mkdir -p "$folder"
cd "$folder"
for name in postgres_password product_password; do
  [ -e "$name" ] || head -c 24 /dev/urandom | base64 | tr -d '/+=\n' >"$name"
done
[ -e connection ] || printf 'Host=postgresql;Database=learningcity;Username=learningcity;Password=%s\n' "$(cat product_password)" >connection
[ -e mail_password ] || : >mail_password
# The product runs as 10001 and reads these two; the engine hands files on with the owner they have.
if [ "$(id -u)" -eq 0 ]; then
  chown 10001 connection mail_password
  chmod 0400 connection mail_password
  chmod 0755 .
fi
