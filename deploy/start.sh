#!/bin/sh
# Starts the product with a connection string that lies in a file: start.sh COMMAND. CONNECTION_FILE names the file.
set -eu
if [ -n "${CONNECTION_FILE:-}" ]; then
  ConnectionStrings__LearningCity=$(cat "$CONNECTION_FILE")
  export ConnectionStrings__LearningCity
fi
exec dotnet "${PROGRAM_FOLDER:-/opt/learningcity/program}/LearningCity.Api.dll" "$@"
