# Everything a newcomer needs: `make demo` and `make test` make their own environment with Python 3.11 or newer.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check

.PHONY: demo test lint types tests wheel bench docs diagrams clean

demo: .venv-demo/.stamp
	.venv-demo/bin/mgov demo

.venv-demo/.stamp: pyproject.toml hatch_build.py $(shell find src -type f -not -name '*.mo' -not -name '*.pyc')
	test -d .venv-demo || $(PYTHON) -m venv .venv-demo
	.venv-demo/bin/python -m pip install --quiet --disable-pip-version-check --force-reinstall --no-deps .
	.venv-demo/bin/python -m pip install --quiet --disable-pip-version-check .
	touch $@

$(VENV)/.stamp: pyproject.toml hatch_build.py $(shell find src -name '*.po')
	test -d $(VENV) || $(PYTHON) -m venv $(VENV)
	$(PIP) --editable '.[test]'
	touch $@

test: lint types tests wheel

lint: $(VENV)/.stamp
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/lint-imports

types: $(VENV)/.stamp
	$(BIN)/mypy
	$(BIN)/pyright --pythonpath $(CURDIR)/$(BIN)/python

# Without -m, pytest leaves out the tests that alter every row of the tables in turn.
tests: $(VENV)/.stamp
	$(BIN)/pytest -n auto -m "thorough or not thorough"

# The same tests against what users install: the built wheel, in an environment without the source tree.
wheel: $(VENV)/.stamp
	rm -rf build dist .venv-wheel
	$(BIN)/python -m build --wheel --outdir dist . > build.log 2>&1 || (cat build.log; exit 1)
	rm -f build.log
	$(PYTHON) -m venv .venv-wheel
	.venv-wheel/bin/python -m pip install --quiet --disable-pip-version-check "$$(ls dist/*.whl)[test]"
	PATH="$(CURDIR)/.venv-wheel/bin:$$PATH" pyright --ignoreexternal --verifytypes mgov
	.venv-wheel/bin/pytest -n auto

bench: $(VENV)/.stamp
	$(BIN)/python tests/benchmarks

docs: $(VENV)/.stamp
	$(PIP) --editable '.[docs]'
	$(BIN)/sphinx-build -W -q -b html docs docs/_build/html
	@echo "docs/_build/html/index.html"

diagrams: $(VENV)/.stamp
	$(BIN)/python docs/diagrams/draw.py

clean:
	rm -rf .venv .venv-demo .venv-wheel build dist docs/_build .hypothesis .mypy_cache .pytest_cache .ruff_cache
