#!/usr/bin/env bash
# install_torch.sh PYTHON: what models of the hub and training need, with the CPU build of torch.
# Where that build cannot be had, nothing is installed and their tests skip and say why.
set -uo pipefail
cd "$(dirname "$0")/.."

install() {
  "$1" -m pip install --quiet --retries 1 --timeout 15 --constraint constraints-cpu.txt \
    "${@:2}" --editable '.[test,hub,train]' 2>/dev/null
}

install "$1" || install "$1" --extra-index-url https://download.pytorch.org/whl/cpu || {
  echo "no CPU build of torch for this Python: tests that need torch will skip"
}
