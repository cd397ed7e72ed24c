#!/usr/bin/env bash
# Writes the catalogue of business rules, docs/rules.md, anew from the code and its texts.
set -euo pipefail
cd "$(dirname "$0")/.."
exec node etc/build/rules.mjs "$@"
