#!/usr/bin/env bash
# Writes the compiled model of the database anew.   build/model.sh
# Needed after every change of a mapping, its migration once made; CompiledModelTests says when it was forgotten.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)
cd "$root"
. build/requirements.sh
export UseSharedCompilation=false DOTNET_CLI_USE_MSBUILD_SERVER=0 MSBUILDDISABLENODEREUSE=1 DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1

require_dotnet
dotnet tool restore >&2
dotnet restore src/LearningCity.Api -v quiet >&2
# What an older mapping left would not compile with the present ones.
rm -rf src/LearningCity.Infrastructure/Kernel/CompiledModel
dotnet ef dbcontext optimize --project src/LearningCity.Infrastructure --startup-project src/LearningCity.Api --configuration Release \
  --output-dir Kernel/CompiledModel --namespace LearningCity.Infrastructure.Kernel.CompiledModel >&2 || refuse \
  'Không dịch được mô hình cơ sở dữ liệu: xem các lỗi ở trên.' 'The model of the database could not be compiled: see the errors above.'
sed -i '1s/^\xEF\xBB\xBF//' src/LearningCity.Infrastructure/Kernel/CompiledModel/*.cs
