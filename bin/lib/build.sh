# shellcheck shell=bash
# Building, and where the built server lies.

# shellcheck disable=SC2034
SERVER=artifacts/publish/Loquat/release/loquat.dll
# shellcheck disable=SC2034
DEMO=artifacts/publish/Loquat/release/loquat-demo.dll

# Build servers that outlive the script are a help at a desk and a nuisance on a build machine.
if [ "${CI:-}" = true ]; then
  export MSBUILDDISABLENODEREUSE=1 UseSharedCompilation=false
fi
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

# The server as it is run: compiled ahead, so that it starts at once.
publish() {
  echo "Building Loquat …"
  dotnet msbuild src/Loquat -restore -t:Publish -p:Configuration=Release -verbosity:quiet -nologo
}

# The same, with the demo community beside it.
publish_demo() {
  echo "Building Loquat and its demo community …"
  dotnet msbuild tools/Loquat.Demo -restore -t:PublishBesideServer -p:Configuration=Release -verbosity:quiet -nologo
}

build() {
  echo "Building $1 …"
  dotnet msbuild "$1" -restore -p:Configuration=Release -verbosity:quiet -nologo
}
