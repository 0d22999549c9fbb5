# shellcheck shell=bash
# Builds projects. Defines where the published programs are.

# shellcheck disable=SC2034
SERVER=artifacts/publish/Loquat/release/loquat.dll
# shellcheck disable=SC2034
DEMO=artifacts/publish/Loquat/release/loquat-demo.dll

# Build servers outlive the script. That helps on a developer's machine and is a problem on a build machine.
if [ "${CI:-}" = true ]; then
  export MSBUILDDISABLENODEREUSE=1 UseSharedCompilation=false
fi
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

# Publishes the server as it runs in production: compiled ahead of time, so that it starts at once.
publish() {
  echo "Building Loquat …"
  dotnet msbuild src/Loquat -restore -t:Publish -p:Configuration=Release -verbosity:quiet -nologo
}

# Publishes the server with the demo community beside it.
publish_demo() {
  echo "Building Loquat and its demo community …"
  dotnet msbuild tools/Loquat.Demo -restore -t:PublishBesideServer -p:Configuration=Release -verbosity:quiet -nologo
}

build() {
  echo "Building $1 …"
  dotnet msbuild "$1" -restore -p:Configuration=Release -verbosity:quiet -nologo
}
