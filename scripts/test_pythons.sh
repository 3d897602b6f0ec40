#!/usr/bin/env bash
# test_pythons.sh FOLDER: on every supported Python found here, installs the package into an
# empty environment and runs the commands once, away from the sources. Absent ones are named.
set -euo pipefail
here="$(cd "$(dirname "$0")/.." && pwd)"
mkdir -p "$1"
work="$(cd "$1" && pwd)"

python_of() {
  command -v "python$1" >/dev/null && "python$1" --version >/dev/null 2>&1 && echo "python$1" && return
  ls -d "$HOME"/.pyenv/versions/"$1".*/bin/python 2>/dev/null | tail -1
}

for version in 3.10 3.11 3.12 3.13; do
  python="$(python_of "$version" || true)"
  if [ -z "$python" ]; then
    echo "Python $version: not here, left out"
    continue
  fi
  venv="$work/$version"
  rm -rf "$venv"
  "$python" -m venv "$venv"
  "$venv/bin/python" -m pip install --quiet "$here"
  (
    cd "$work"
    "$venv/bin/deixis" --version
    "$venv/bin/deixis" parse "the red mug left of the laptop" --json >/dev/null
    "$venv/bin/deixis" ground "$here/examples/images/form.png" "the Sign in button" --json
  )
  rm -rf "$venv"
  echo "Python $version: works"
done
