# shellcheck shell=bash
# Runs test suites and adds up their results.

passed=0 failed=0 skipped=0

# counter FILE NAME: reads one counter of a results file.
counter() { sed -n "s/.*<Counters .*\b$2=\"\([0-9]*\)\".*/\1/p" "$1"; }

# run_suite PROJECT_FOLDER RESULTS_FOLDER ARGUMENT…
run_suite() {
  local name results="$2" started=$SECONDS ended=0 suite_passed=0 suite_failed=0 suite_skipped=0
  name="$(basename "$1")"
  local trx="$results/$name.trx" log="$results/$name.log"
  dotnet test "$1" --no-build -c Release --results-directory "$results" --logger "trx;LogFileName=$name.trx" \
    --blame-hang-timeout 15m --blame-hang-dump-type none "${@:3}" >"$log" 2>&1 || ended=$?

  if [ -f "$trx" ]; then
    suite_passed="$(counter "$trx" passed)"
    suite_failed=$(($(counter "$trx" failed) + $(counter "$trx" error) + $(counter "$trx" timeout) + $(counter "$trx" aborted)))
    suite_skipped=$(($(counter "$trx" total) - $(counter "$trx" executed)))
  elif ! grep -q 'No test matches' "$log"; then
    ended=1
  fi
  # A suite that ends with an error but without a failed test counts as one failure.
  [ "$ended" -eq 0 ] || [ "$suite_failed" -gt 0 ] || suite_failed=1

  [ "$suite_failed" -eq 0 ] || cat "$log"
  say "$name: $(totals "$suite_passed" "$suite_failed" "$suite_skipped") ($((SECONDS - started)) s)"
  passed=$((passed + suite_passed)) failed=$((failed + suite_failed)) skipped=$((skipped + suite_skipped))
}

totals() {
  local line="$1 passed, $2 failed"
  [ "$3" -eq 0 ] || line+=", $3 skipped"
  say "$line"
}

# run_client_suite RESULTS_FOLDER: unit tests of the TypeScript modules, which need no browser.
run_client_suite() {
  local log="$1/Loquat.ClientTests.log" started=$SECONDS ended=0 suite_passed suite_failed
  node tests/Loquat.ClientTests/run.mjs >"$log" 2>&1 || ended=$?
  suite_passed="$(sed -n 's/^# pass //p' "$log")" suite_failed="$(sed -n 's/^# fail //p' "$log")"
  [ "$ended" -eq 0 ] || [ "${suite_failed:-0}" -gt 0 ] || suite_failed=1
  [ "${suite_failed:-0}" -eq 0 ] || cat "$log"
  say "Loquat.ClientTests: $(totals "${suite_passed:-0}" "${suite_failed:-0}" 0) ($((SECONDS - started)) s)"
  passed=$((passed + ${suite_passed:-0})) failed=$((failed + ${suite_failed:-0}))
}
