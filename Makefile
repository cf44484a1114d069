# Everything a fresh machine with Python, make and git needs: `make remiss` and `make test`.
PYTHON ?= python3
ifeq ($(OS),Windows_NT)
BIN := .venv/Scripts
else
BIN := .venv/bin
endif
PROPOSAL ?= proposals/fk-2024-007710

.PHONY: remiss test bench check

remiss: .venv/installed
	$(BIN)/lagverk bygg $(PROPOSAL) -o build

test: check
	$(BIN)/python -m pytest -n 2

check: .venv/installed
	$(BIN)/ruff check toolkit tests bench templates
	$(BIN)/ruff format --check toolkit tests bench templates
	$(BIN)/mypy

bench: .venv/installed
	$(BIN)/python -m bench

.venv/installed: pyproject.toml constraints.txt
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e ".[dev]"
	$(BIN)/python -c "open('.venv/installed', 'w').close()"
