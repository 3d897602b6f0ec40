#!/usr/bin/env bash
# measure_size.sh PYTHON FOLDER: installs the package alone into an empty environment and
# fails when that takes more than 450 MB on disk, pip and everything else included.
set -euo pipefail
limit_mb=450
here="$(cd "$(dirname "$0")" && pwd)"
rm -rf "$2"
"$here/make_venv.sh" "$1" "$2"
"$2/bin/python" -m pip install --quiet "$here/.."
"$2/bin/deixis" --version
size_mb="$(du -sm "$2" | cut -f1)"
echo "base install: ${size_mb} MB of at most ${limit_mb} MB"
du -sm "$2"/lib/python3*/site-packages/* | sort -rn | sed -n 1,8p
rm -rf "$2"
test "$size_mb" -le "$limit_mb"
