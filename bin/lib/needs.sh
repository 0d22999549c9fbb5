# shellcheck shell=bash
# Checks what a script needs on this machine, and installs what is missing. A need has the name of its Debian package, but any installation
# of it is accepted.

say() { printf '%s\n' "$*"; }
fail() { printf '%s\n' "$*" >&2; exit 1; }

is_installed() { [ "$(dpkg-query -W -f '${db:Status-Status}' "$1" 2>/dev/null)" = installed ]; }
has_command() { command -v "$1" >/dev/null 2>&1; }
has_font() { has_command fc-list && [ -n "$(fc-list "$1")" ]; }

postgres_folder() {
  local folder
  for folder in /usr/lib/postgresql/*/bin; do :; done
  if [ -x "$folder/postgres" ]; then say "$folder"; elif has_command postgres; then dirname "$(command -v postgres)"; fi
}

is_there() {
  case "$1" in
    libicu) ldconfig -p 2>/dev/null | grep -c libicuuc >/dev/null ;;
    ffmpeg) has_command ffmpeg ;;
    libvips-tools) has_command vips ;;
    fonts-noto-cjk) is_installed "$1" || has_font :lang=zh-cn ;;
    fonts-noto-color-emoji) is_installed "$1" || has_font :lang=und-zsye ;;
    chromium | chromium-headless-shell) has_command "$1" ;;
    imagemagick) has_command convert-im6.q16 ;;
    nginx-light) has_command /usr/sbin/nginx ;;
    postgresql) [ -n "$(postgres_folder)" ] ;;
    *) is_installed "$1" ;;
  esac
}

as_root() {
  if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi
}

# Developers choose the source and version of the .NET SDK and Node, so these are not installed.
require_toolchain() {
  { has_command dotnet && dotnet --list-sdks | grep -c '^10\.' >/dev/null; } ||
    fail "The .NET 10 SDK is missing. Install it (package dotnet-sdk-10.0, or from https://dot.net), then run this again."
  { has_command node && has_command npm; } ||
    fail "Node.js 20 or later with npm is missing. Install it (packages nodejs and npm), then run this again."
}

# need MAY_INSTALL PACKAGE…
need() {
  local may_install="$1" package missing=()
  shift
  for package in "$@"; do is_there "$package" || missing+=("$package"); done
  [ ${#missing[@]} -eq 0 ] && return

  [ "$may_install" = yes ] || fail "Missing: ${missing[*]}. Install them, or run this again without --no-install."
  has_command apt-get || fail "Missing: ${missing[*]} (Debian's package names). Install them with your system's package manager, then run this again."
  [ "$(id -u)" = 0 ] || has_command sudo || fail "Missing: ${missing[*]}. Run this as root or install sudo, or install them: apt-get install ${missing[*]}"

  say "Installing ${missing[*]} from your Debian packages …"
  as_root apt-get update -qq
  missing=("${missing[@]/#libicu/$(newest_libicu)}")
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends "${missing[@]}" >/dev/null
}

# wish MAY_INSTALL PACKAGE WITHOUT: installs an optional package; if that fails, says what is lost and continues.
wish() { (need "$1" "$2") || say "Going on without $2: $3."; }

wish_place_names() { wish "$1" libgeonames-common "places will have no names in other languages"; }

# Some distributions only have the full browser, which works as well.
wish_quick_browser() { wish "$1" chromium-headless-shell "journeys take five times as long"; }

# The name of the libicu package contains its version.
newest_libicu() { apt-cache pkgnames libicu | grep -E '^libicu[0-9]+$' | sort -V | tail -n 1; }
