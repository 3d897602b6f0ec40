# make            lists what can be made
# make demo       installs into .venv and grounds phrases on real pictures
# make test       installs the test extras and runs every test
#
# Everything is installed into .venv next to this file; nothing else on the machine is touched.

VENV    := .venv
BIN     := $(VENV)/bin
PY      := $(BIN)/python
WORKERS ?= 2
DATA    ?=
WITH     = $(if $(DATA),"$(DATA)")

export PIP_DISABLE_PIP_VERSION_CHECK := 1
export PIP_NO_INPUT := 1

.DEFAULT_GOAL := help
.PHONY: help demo test check docs format size test-pythons clean install \
        bench-language bench-screens bench-elements bench-proposals bench-reading bench-photos bench-icons bench-referring bench-zoo bench-validate bench-speed bench-confidence bench-finetune

help: ## List what can be made
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  make %-16s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

# --- environments: a stamp file a kind, remade when pyproject.toml changes -------------------

$(PY):
	@scripts/make_venv.sh "$(PYTHON)" $(VENV)

# Compiled on first import: most of what the packages bring is never imported, and takes 60 MB.
$(VENV)/.base: $(PY) pyproject.toml
	@echo "installing deixis into $(VENV) ..."
	@$(PY) -m pip install --quiet --no-compile --editable .
	@touch $@

$(VENV)/.test: $(VENV)/.base
	@echo "installing what the tests need ..."
	@$(PY) -m pip install --quiet --editable '.[test]'
	@scripts/install_torch.sh $(PY)
	@touch $@

$(VENV)/.dev: $(VENV)/.test
	@echo "installing what the checks need ..."
	@$(PY) -m pip install --quiet --editable '.[dev]'
	@touch $@

install: $(VENV)/.base ## Create .venv with the package and nothing else

# --- two commands --------------------------------------------------------------------------

demo: $(VENV)/.base ## Ground phrases on real pictures; writes out/demo/*.png
	@$(PY) examples/demo.py --out out/demo

test: $(VENV)/.test ## Run every test
	$(PY) -m pytest -n $(WORKERS)

# --- checks --------------------------------------------------------------------------------

check: $(VENV)/.dev ## Format, lint, types, and documentation built with warnings as errors
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	NO_MKDOCS_2_WARNING=1 $(BIN)/mkdocs build --strict --site-dir site

docs: $(VENV)/.dev ## Build the documentation into site/
	NO_MKDOCS_2_WARNING=1 $(BIN)/mkdocs build --strict --site-dir site

format: $(VENV)/.dev ## Format the code and repair what the linter can
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

size: ## Install the wheel into an empty environment and measure it (at most 450 MB)
	@scripts/measure_size.sh "$(PYTHON)" out/size

test-pythons: ## Install and smoke-test on every supported Python found here
	@scripts/test_pythons.sh out/pythons

# --- measurements; DATA=PATH measures on other data of the same format -----------------------

bench-language: $(VENV)/.base ## How well phrases are understood
	@$(PY) benchmarks/language.py $(WITH)

bench-screens: $(VENV)/.base ## How well pages and screenshots are grounded
	@$(PY) benchmarks/screens.py $(WITH)

bench-elements: $(VENV)/.base ## How well parts of pages are found
	@$(PY) benchmarks/elements.py $(WITH)

bench-proposals: $(VENV)/.base ## How well things in photos are proposed
	@$(PY) benchmarks/proposals.py $(WITH)

bench-reading: $(VENV)/.base ## How well and how fast text is read
	@$(PY) benchmarks/reading.py $(WITH)

bench-photos: $(VENV)/.test ## How well things in photos are detected; wants the photo pack and weights
	@$(PY) benchmarks/photos.py $(WITH)

bench-icons: $(VENV)/.base ## How well icons are named
	@$(PY) benchmarks/icons.py $(WITH)

bench-referring: $(VENV)/.test ## How well phrases about photos are answered; wants the photo pack and weights
	@$(PY) benchmarks/photo_referring.py $(WITH)

bench-zoo: $(VENV)/.base ## Every model whose weights are here, in one table
	@$(PY) benchmarks/zoo.py $(WITH)

bench-validate: $(VENV)/.base ## How fast a data set of 100,000 samples is validated
	@$(PY) benchmarks/validate.py $(WITH)

bench-speed: $(VENV)/.test ## How much quicker hub models run here than in plain transformers code
	@$(PY) benchmarks/speed.py

bench-confidence: $(VENV)/.base ## How well confidence is calibrated on labelled pages
	@$(PY) benchmarks/confidence.py $(if $(DATA),"$(DATA)",tests/data/screens)

bench-finetune: $(VENV)/.test ## What 100 pairs over 20 images of an unknown trade teach, and how fast
	@$(PY) benchmarks/finetune.py $(WITH)

clean: ## Remove everything that make made, .venv included
	rm -rf $(VENV) out site build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
