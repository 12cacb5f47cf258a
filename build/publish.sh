#!/usr/bin/env bash
# Makes the program as it is installed.   build/publish.sh FOLDER
# Compiled ahead for this machine's kind, so that it answers quickly from its first minute; needs the .NET runtime, not the SDK.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)
folder=${1:?build/publish.sh FOLDER}
case $folder in /*) ;; *) folder=$PWD/$folder ;; esac
cd "$root"
. build/requirements.sh
export UseSharedCompilation=false DOTNET_CLI_USE_MSBUILD_SERVER=0 MSBUILDDISABLENODEREUSE=1 DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1

require_dotnet
build/ui.sh
dotnet publish src/LearningCity.Api -c Release --use-current-runtime --self-contained false -p:PublishReadyToRun=true -o "$folder" --nologo -v quiet -clp:ErrorsOnly >&2 || refuse \
  'Không dịch được chương trình: xem các lỗi ở trên.' 'The build failed: see the errors above.'
