# shellcheck shell=bash
# A temporary PostgreSQL with its own folder and port, removed at the end of the script.

postgres_home=

# Replaces the calling shell. PostgreSQL refuses to run as root, and must not outlive the script even if that is killed.
become_postgres() {
  cd "$postgres_home" || exit
  if [ "$(id -u)" = 0 ]; then
    exec setpriv --reuid=postgres --regid=postgres --init-groups --pdeathsig INT -- "$@"
  else
    exec setpriv --pdeathsig INT -- "$@"
  fi
}

free_port() {
  local port
  while port=$((20000 + RANDOM % 12000)) && (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; do :; done
  echo "$port"
}

start_postgres() {
  local programs port
  programs="$(postgres_folder)"
  postgres_home="$(mktemp -d "${TMPDIR:-/tmp}/loquat-postgres.XXXXXX")"
  [ "$(id -u)" != 0 ] || chown postgres "$postgres_home"
  (become_postgres "$programs/initdb" -D "$postgres_home/data" -U postgres -A trust --encoding UTF8 --locale C.UTF-8 --no-sync) \
    >"$postgres_home/log" 2>&1 || fail_postgres

  for _ in 1 2 3; do
    port="$(free_port)"
    serve_postgres "$programs" "$port" >>"$postgres_home/log" 2>&1 &
    await_postgres "$programs" "$port" && {
      export LOQUAT_TEST_POSTGRES="Host=127.0.0.1;Port=$port;Username=postgres;Database=postgres"
      return
    }
  done
  fail_postgres
}

# The data is temporary, so it is never flushed to disk.
serve_postgres() {
  become_postgres "$1/postgres" -D "$postgres_home/data" -p "$2" -k "$postgres_home" -c listen_addresses=127.0.0.1 \
    -c max_connections=300 -c fsync=off -c synchronous_commit=off -c full_page_writes=off
}

await_postgres() {
  for _ in $(seq 100); do
    "$1/pg_isready" -q -h 127.0.0.1 -p "$2" && return
    [ -n "$(jobs -r)" ] || return 1
    sleep 0.1
  done
  return 1
}

fail_postgres() {
  cat "$postgres_home/log" >&2
  fail "The throw-away PostgreSQL did not start."
}

stop_postgres() {
  [ -n "$postgres_home" ] || return 0
  local pid
  pid="$(head -n 1 "$postgres_home/data/postmaster.pid" 2>/dev/null || true)"
  if [ -n "$pid" ]; then
    kill -INT "$pid" 2>/dev/null || true
    for _ in $(seq 100); do kill -0 "$pid" 2>/dev/null || break; sleep 0.1; done
    kill -QUIT "$pid" 2>/dev/null || true
  fi
  rm -rf "$postgres_home"
}
