# Two commands do everything: `make demo` and `make test`. Both build the environment in .venv first.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet

.PHONY: demo test lint docs bench gold lock clean

demo: $(VENV)/runtime
	$(BIN)/corpustool --corpus .demo ingest corpus
	$(BIN)/corpustool --corpus .demo entities
	$(BIN)/corpustool --corpus .demo discrepancies --exit-zero

test: lint
	$(BIN)/python -m pytest

lint: $(VENV)/development
	$(BIN)/ruff check src tests
	$(BIN)/ruff format --check src tests
	$(BIN)/mypy
	$(BIN)/lint-imports

# Pages that follow from the program, and the output of the commands that pages show, are written anew.
docs: $(VENV)/development
	$(BIN)/python -m tests.docs

bench: $(VENV)/development
	$(BIN)/python -m tests.bench

# The shared scorers, for those who have the data beside the project.
gold: $(VENV)/development
	$(BIN)/python -m tests.gold

# Write the locks anew; the result names no package index, and both locks agree.
LOCK := $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header --group build
lock: $(VENV)/development
	$(PIP) install uv
	$(LOCK) --group dev --output-file requirements-dev.txt pyproject.toml
	$(LOCK) --constraint requirements-dev.txt --output-file requirements.txt pyproject.toml

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "corpustool needs Python 3.11 or newer; name one: make PYTHON=python3.12 $(MAKECMDGOALS)"; exit 2; }
	$(PYTHON) -m venv $(VENV)

$(VENV)/runtime: requirements.txt pyproject.toml | $(VENV)/bin/python
	$(PIP) install --require-hashes -r requirements.txt
	$(PIP) install --no-deps --no-build-isolation -e .
	@touch $@

$(VENV)/development: requirements-dev.txt $(VENV)/runtime
	$(PIP) install --require-hashes -r requirements-dev.txt
	@touch $@

clean:
	rm -rf $(VENV) .demo .corpustool .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache .coverage dist build
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
