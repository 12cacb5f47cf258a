#!/usr/bin/env bash
# Runs every test.   build/test.sh [--full] [test project names ...]
#   --full   the long counts (LEARNINGCITY_TESTS=full)
# The admin UI's own tests answer to the name LearningCity.AdminUi.
# The last line is "N passed, N failed"; the exit code is 0 only when tests ran and none failed.
set -uo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)
cd "$root" || exit 1
. build/requirements.sh
export UseSharedCompilation=true DOTNET_CLI_USE_MSBUILD_SERVER=1 DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1
unset MSBUILDDISABLENODEREUSE

passed=0 failed=0 skipped=0
finish() {
  [ "$((passed + failed))" -gt 0 ] || failed=1
  echo "$passed passed, $failed failed"
  trap - EXIT
  [ "$failed" -eq 0 ] && exit 0
  exit 1
}
trap finish EXIT

projects=() ui_tests=false
for argument in "$@"; do
  case $argument in
    --full) export LEARNINGCITY_TESTS=full ;;
    LearningCity.AdminUi) ui_tests=true ;;
    *) projects+=("tests/$argument/$argument.csproj") ;;
  esac
done
if [ ${#projects[@]} -eq 0 ] && ! $ui_tests; then
  for project in tests/*Tests/*Tests.csproj; do projects+=("$project"); done
  ui_tests=true
fi

# A test server of its own is what most tests of the API speak to, whatever this shell is set to.
unset ConnectionStrings__LearningCity
require_dotnet
require_postgresql

SECONDS=0
if [[ "${projects[*]-}" == *LearningCity.AdminUi.Tests* ]]; then
  install_chromium
  build/ui.sh || { failed=1; finish; }
fi
if [[ "${projects[*]-}" == *LearningCity.Api.Tests* ]]; then
  install_nginx
fi
dotnet restore LearningCity.sln -v quiet && dotnet build LearningCity.sln -c Release --no-restore --nologo -v quiet -clp:ErrorsOnly || { failed=1; finish; }
echo "Built in $SECONDS s"

results=artifacts/test-results
rm -rf "$results"
mkdir -p "$results"

count() { # attribute, file
  grep -o "<Counters [^>]*" "$2" | sed -E "s/.* $1=\"([0-9]+)\".*/\1/"
}

if $ui_tests; then
  begun=$SECONDS
  file=$results/LearningCity.AdminUi.json
  require_ui_packages
  npm test --prefix src/LearningCity.AdminUi --silent -- --reporter=default --reporter=json --outputFile.json="$root/$file"
  code=$?
  read -r good bad left < <(node -p 'const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = JSON.parse(fs.readFileSync(process.argv[1]))
    ;[numPassedTests, numFailedTests, numPendingTests + numTodoTests].join(" ")' "$file" 2>/dev/null || echo 0 0 0)
  [ "$code" -eq 0 ] || [ "$bad" -gt 0 ] || bad=1
  passed=$((passed + good)) failed=$((failed + bad)) skipped=$((skipped + left))
  echo "LearningCity.AdminUi: $((SECONDS - begun)) s"
fi

for project in ${projects[@]+"${projects[@]}"}; do
  name=$(basename "$project" .csproj)
  begun=$SECONDS
  dotnet test "$project" -c Release --no-build --nologo -v quiet --results-directory "$results" \
    --logger "trx;LogFileName=$name.trx" --logger 'console;verbosity=minimal' \
    --blame-hang-timeout 5m --blame-hang-dump-type none
  code=$?
  file=$results/$name.trx
  if [ -e "$file" ]; then
    bad=$(($(count failed "$file") + $(count error "$file") + $(count timeout "$file") + $(count aborted "$file")))
    passed=$((passed + $(count passed "$file")))
    skipped=$((skipped + $(count total "$file") - $(count executed "$file")))
  else
    bad=0
  fi
  # A run that died without naming a failed test has failed all the same.
  [ "$code" -eq 0 ] || [ "$bad" -gt 0 ] || bad=1
  failed=$((failed + bad))
  echo "$name: $((SECONDS - begun)) s"
done

if [ "$failed" -gt 0 ]; then
  # A message may go on for pages; what a test found stands in its first lines.
  echo 'Failed tests:'
  cat "$results"/*.trx 2>/dev/null | awk '
    / outcome="(Failed|Error|Timeout|Aborted)"/ && match($0, /testName="[^"]*"/) { print "  " substr($0, RSTART + 10, RLENGTH - 11); isIn = 0; named = 1 }
    named && sub(/.*<Message>/, "") { isIn = 1; left = 8 }
    isIn { isLast = sub(/<\/Message>.*/, ""); if (left-- > 0) print "      " substr($0, 1, 400); if (isLast) isIn = named = 0 }'
  # What failed around the tests, in the making or the giving up of what they share, has no result of its own.
  cat "$results"/*.trx 2>/dev/null | grep -A 1 '<RunInfo [^>]*outcome="Error"' | sed -nE 's/.*<Text>(.*)<\/Text>.*/  \1/p'
fi
echo 'Slowest tests:'
cat "$results"/*.trx 2>/dev/null | grep -o '<UnitTestResult [^>]*' \
  | sed -nE 's/.*testName="([^"]*)".* duration="([^"]*)".*/\2 \1/p' | sort -r | head -n 10 | sed 's/^/  /'
echo "$skipped skipped, $SECONDS s in all"
finish
