# Solo Mirando. `make run` opens the shop, `make test` tries everything; each does its own set-up.

SHELL := /bin/sh
.DEFAULT_GOAL := help

VENV := .venv
PYTHON_3_10 := $(VENV)/bin/python
MIRANDO := $(VENV)/bin/mirando
INSTALLED := $(VENV)/.installed
TRAINED := models/.trained

# Where the shop listens. `make run PORT=9000`
HOST ?= 127.0.0.1
PORT ?= 8080
# More for pytest. `make test TESTS="tests/unit -k tempo"`
TESTS ?=

export RASA_TELEMETRY_ENABLED := false
export PIP_DISABLE_PIP_VERSION_CHECK := 1
export TF_CPP_MIN_LOG_LEVEL := 2

.PHONY: help setup run check format test soak bench browser clean

help: ## show this list
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/  make \1	\2/p' $(MAKEFILE_LIST) | expand -t 16

setup: $(INSTALLED) $(TRAINED) ## install everything into .venv and train the first model
	@:

# One hashed lock holds what the program and its tests need. The stamp makes the second run instant.
$(INSTALLED): requirements.lock pyproject.toml .python-version
	@python=$$(.ci/find-python) && echo "Using $$python" && \
	if [ -x $(PYTHON_3_10) ] && $(PYTHON_3_10) -c 'import sys; sys.exit(sys.version_info[:2] != (3, 10))'; \
	then :; else rm -rf $(VENV) && "$$python" -m venv $(VENV); fi
	$(PYTHON_3_10) -m pip install --require-hashes -r requirements.lock
	$(PYTHON_3_10) -m pip install --quiet --no-deps --no-build-isolation --editable .
	@touch $@

# Trained anew when something that it learns from is newer than the last training, or when no model is left.
MODEL_SOURCES := config.yml $(shell find data bot/nlu bot/meaning -name '*.py' -o -name '*.yml' -o -path 'data*' -type d)
$(TRAINED): $(MODEL_SOURCES) $(if $(wildcard models/*.tar.gz),,always) | $(INSTALLED)
	$(MIRANDO) train
	@touch $@

.PHONY: always
always:

run: setup ## open the shop (with the demo shop in it, the first time)
	@$(MIRANDO) demo --if-empty > /dev/null
	@exec $(MIRANDO) run --host $(HOST) --port $(PORT)

check: $(INSTALLED) ## lint, format and types, nothing is changed
	$(VENV)/bin/ruff check .
	$(VENV)/bin/ruff format --check .
	$(VENV)/bin/mypy

format: $(INSTALLED) ## put the code into shape
	$(VENV)/bin/ruff check --fix .
	$(VENV)/bin/ruff format .

test: setup browser ## every test but the long ones
	$(VENV)/bin/pytest -m "not soak" $(TESTS)

soak: setup browser ## the long tests: 100 times kill -9, and more
	$(VENV)/bin/pytest -m soak $(TESTS)

bench: setup ## measure the running program, as docs/performance.md shows it
	$(MIRANDO) bench

# The browser tests need a Chromium: the system's own, one that we may install, or Playwright's.
browser: $(INSTALLED)
	@for name in chromium chromium-browser google-chrome google-chrome-stable; do \
	    command -v $$name >/dev/null 2>&1 && exit 0; \
	done; \
	$(PYTHON_3_10) -c 'import os, playwright.sync_api as p; b = p.sync_playwright().start(); \
	    path = b.chromium.executable_path; b.stop(); raise SystemExit(not os.path.exists(path))' && exit 0; \
	if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then \
	    echo "Installing Chromium for the browser tests"; \
	    apt-get update -qq && DEBIAN_FRONTEND=noninteractive \
	        apt-get install -y -qq --no-install-recommends chromium fonts-liberation && exit 0; \
	fi; \
	$(VENV)/bin/playwright install chromium && exit 0; \
	echo "The browser tests need Chromium, and it could not be installed here." >&2; \
	echo "Install it from your system (Debian, Ubuntu: sudo apt-get install chromium), then: make test" >&2; \
	exit 1

clean: ## remove what setup made; the shop's own data in var/ stays
	rm -rf $(VENV) .uv models/* $(TRAINED) .mypy_cache .ruff_cache .pytest_cache .hypothesis
