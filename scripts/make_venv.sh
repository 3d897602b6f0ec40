#!/usr/bin/env bash
# make_venv.sh PYTHON FOLDER: an empty environment. PYTHON may be "" to search for one.
set -euo pipefail
here="$(cd "$(dirname "$0")" && pwd)"
python="$("$here/find_python.sh" ${1:+"$1"})"
echo "creating $2 with $("$python" --version) ..."
"$python" -m venv "$2"
