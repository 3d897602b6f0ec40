#!/usr/bin/env bash
# Prints a Python of at least 3.10 that can make environments; says what is missing otherwise.
# An argument names the one to use.
set -euo pipefail

is_recent() { "$1" -c 'import sys; sys.exit(sys.version_info < (3, 10))' >/dev/null 2>&1; }
makes_venvs() { "$1" -c 'import ensurepip, venv' >/dev/null 2>&1; }

found=""
for candidate in ${1:+"$1"} ${1:-python3 python3.13 python3.12 python3.11 python3.10 python}; do
  is_recent "$candidate" || continue
  found="$candidate"
  if makes_venvs "$candidate"; then
    command -v "$candidate"
    exit 0
  fi
done

if [ -n "$found" ]; then
  echo "error: $found has no venv module. On Debian and Ubuntu: sudo apt install python3-venv" >&2
else
  echo "error: deixis needs Python 3.10 or newer, which was not found here." >&2
  echo "Install it, or name it: make demo PYTHON=/path/to/python3.12" >&2
fi
exit 1
