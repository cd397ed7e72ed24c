# Shared by run.sh and test.sh. Sourced, from the root of the repository.

fail() { echo "$*" >&2; exit 1; }

# One clear line for each tool that is missing or too old.
require_tools() {
  command -v dotnet >/dev/null || fail "The .NET 10 SDK is missing: https://dotnet.microsoft.com/download/dotnet/10.0"
  dotnet --list-sdks | grep -q '^10\.' || fail "The .NET 10 SDK is missing (found: $(dotnet --list-sdks | cut -d' ' -f1 | paste -sd' ')): https://dotnet.microsoft.com/download/dotnet/10.0"
  command -v node >/dev/null || fail "Node.js 20.19 or newer is missing: https://nodejs.org/"
  node -e 'const [a, b] = process.versions.node.split(".").map(Number); process.exit(a > 20 || (a === 20 && b >= 19) ? 0 : 1)' \
    || fail "Node.js 20.19 or newer is needed, this is $(node --version): https://nodejs.org/"
}

# Hash of the content of files under the given paths; build results and tests' leftovers do not count.
content_hash() {
  find "$@" \( -name bin -o -name obj -o -name node_modules -o -name dist -o -name .angular -o -name TestResults -o -name coverage \) -prune \
    -o -type f -print0 | sort -z | xargs -0 sha256sum | sha256sum | cut -d' ' -f1
}

# is_current NAME HASH: true when the step NAME was last done for HASH.
is_current() { [ -f ".run/stamps/$1" ] && [ "$(cat ".run/stamps/$1")" = "$2" ]; }

mark_current() { mkdir -p .run/stamps; echo "$2" > ".run/stamps/$1"; }

# npm packages and the admin UI, each only when what it is made of changed.
build_angular() {
  local lock sources
  lock="$(content_hash angular/package-lock.json)"
  if [ ! -d angular/node_modules ] || ! is_current npm "$lock"; then
    echo "Installing the npm packages of the admin UI ..."
    mkdir -p .run
    (cd angular && npm ci --no-audit --no-fund --loglevel=error) >.run/npm.log 2>&1 || { cat .run/npm.log >&2; fail "The npm packages could not be installed."; }
    mark_current npm "$lock"
  fi

  sources="$(content_hash angular)"
  if [ ! -f angular/dist/admin/browser/index.html ] || ! is_current angular "$sources"; then
    echo "Building the admin UI ..."
    (cd angular && NG_CLI_ANALYTICS=false npm run --silent build) >.run/angular-build.log 2>&1 || { cat .run/angular-build.log >&2; fail "The admin UI could not be built."; }
    mark_current angular "$sources"
  fi
}

free_port() { node -e 'const s = require("net").createServer().listen(0, "127.0.0.1", () => { console.log(s.address().port); s.close(); })'; }
