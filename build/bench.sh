#!/usr/bin/env bash
# Measures the product against the best bare way to the same rows, on a city of 2,228 units x 60 indicators.
#   build/bench.sh [GROUP ...] [--units N] [--earlier N] [--pairs N] [--no-growth]
#   build/bench.sh serve-city [--url http://127.0.0.1:5090] [--units N] [--earlier N]
#     serves that city until it is stopped and prints its accounts
# One line per figure: NAME ratio=1.23 aim=1.50 peak_mb=210 n=133680. The exit code is 1 when an aim was missed.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)
cd "$root"
. build/requirements.sh
# Nothing else may work while something is measured, so the build leaves no server behind.
export UseSharedCompilation=false DOTNET_CLI_USE_MSBUILD_SERVER=0 MSBUILDDISABLENODEREUSE=1 DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1

# A server of its own, with the settings PostgreSQL comes with, is what is measured.
unset ConnectionStrings__LearningCity
require_dotnet
require_postgresql
build/publish.sh artifacts/product
install_chromium
dotnet build tests/LearningCity.Benchmarks -c Release --nologo -v quiet -clp:ErrorsOnly >&2 || refuse \
  'Không dịch được chương trình: xem các lỗi ở trên.' 'The build failed: see the errors above.'

# The benchmark takes this process's place, so Ctrl-C and SIGTERM reach it; whatever it started ends with it.
exec dotnet tests/LearningCity.Benchmarks/bin/Release/net10.0/LearningCity.Benchmarks.dll "$@"
