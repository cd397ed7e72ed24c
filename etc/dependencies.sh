#!/usr/bin/env bash
# Writes the table of direct dependencies in docs/dependencies.md anew.
set -euo pipefail
cd "$(dirname "$0")/.."
exec node etc/build/dependencies.mjs "$@"
