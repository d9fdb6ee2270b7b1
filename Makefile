# Everything runs in .venv, made on first use. A second run installs nothing.
PYTHON ?= python3.11
VENV := .venv
BIN := $(VENV)/bin
UV_VERSION := 0.13.9
AUDIT_VERSION := 2.10.1
export PIP_DISABLE_PIP_VERSION_CHECK := 1
# Nothing here talks to anyone: no usage statistics, no traces.
export ANONYMIZED_TELEMETRY := False
export STREAMLIT_BROWSER_GATHER_USAGE_STATS := false

.PHONY: app test test-offline coverage test-live check eval eval-live bench quality fuzz audit lock format screenshots wheel clean help

help:  ## List the targets
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*##/\t/' | sort

app: $(VENV)/.installed  ## Install on first use, then open the app in your browser
	@$(BIN)/strengths app

test: $(VENV)/.installed-dev  ## Run every test
	@$(BIN)/python -m pytest -n auto --dist loadgroup --cov --cov-report=term:skip-covered

test-offline: $(VENV)/.installed-dev  ## Run every test where no other computer can be reached (Linux: unshare)
	@unshare -n $$(test "$$(id -u)" = 0 || echo --map-current-user --keep-caps) \
		$(BIN)/python -m tests.without_network -n auto --dist loadgroup

coverage: $(VENV)/.installed-dev  ## Fail where a line or a branch of assistant/checks is not reached by a test
	@$(BIN)/python -m pytest -n auto tests/checks tests/composer --cov=assistant/checks --cov-report=term --cov-fail-under=100

test-live: $(VENV)/.installed-live  ## Run the tests against a real, weak model on this computer
	@$(BIN)/python -m pytest -m live -n 0

check: $(VENV)/.installed-dev  ## Lint, types, import directions, generated files
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/pyright
	@$(BIN)/lint-imports
	@$(BIN)/python -m assistant.checks.rules_table --check
	@$(BIN)/python -m assistant.retrieval.known --check
	@$(BIN)/python -m evals.knowledge_check
	@$(BIN)/python -m evals.schemas --check
	@$(BIN)/python -m evals.quality --check

eval: $(VENV)/.installed-dev  ## Measure the product on the project's own cases; fails where it got worse than the baseline
	@$(BIN)/strengths eval --workers 2 --compare --no-peers

eval-live: $(VENV)/.installed-live  ## Measure the gate with a real, weak model and write docs/live.md
	@$(BIN)/python -m evals.live --write docs/live.md --resume $(VENV)/live/outcomes.jsonl --minutes $(or $(MINUTES),60)

bench: $(VENV)/.installed-dev  ## Measure speed and memory
	@$(BIN)/python -m evals.bench

quality: $(VENV)/.installed-dev $(VENV)/peers/.installed  ## Measure everything beside its peers and write docs/quality.md
	@$(BIN)/python -m evals.quality $(if $(DEVSET),--devset $(DEVSET))

fuzz: $(VENV)/.installed-dev  ## Throw 10,000 bad pastes, files and answers at every room of the product
	@$(BIN)/python -m evals.fuzz --runs 10000 --write docs/reliability.md

audit: $(VENV)/audit/.installed  ## Ask the public database of vulnerabilities about every pinned package
	@$(BIN)/python tools/audit.py $(VENV)/audit/bin/pip-audit

screenshots: $(VENV)/.installed-dev  ## Draw every page of the app, desktop and phone, into docs/screenshots
	@$(BIN)/python -m tests.ui.screenshots

format: $(VENV)/.installed-dev  ## Format the code and write generated files
	@$(BIN)/ruff check --fix-only .
	@$(BIN)/ruff format .
	@$(BIN)/python -m assistant.checks.rules_table
	@$(BIN)/python -m assistant.retrieval.known

lock: $(VENV)/.uv  ## Pin every dependency, with hashes
	@$(BIN)/uv pip compile pyproject.toml -q --generate-hashes --no-emit-index-url --no-annotate --no-header \
		--python-version 3.11 -o requirements.lock
	@$(BIN)/uv pip compile pyproject.toml -q --extra dev -c requirements.lock --generate-hashes --no-emit-index-url \
		--no-annotate --no-header --python-version 3.11 -o requirements-dev.lock
	@$(BIN)/uv pip compile pyproject.toml -q --extra live --extra dev -c requirements-dev.lock --generate-hashes \
		--no-emit-index-url --no-annotate --no-header --python-version 3.11 -o requirements-live.lock

wheel: $(VENV)/.installed-dev  ## Build the wheel into dist/
	@$(BIN)/uv build --wheel -q

clean:  ## Remove what was installed and built
	rm -rf $(VENV) dist build .pytest_cache .ruff_cache .hypothesis .coverage

$(VENV)/.uv:
	@PYTHON=$(PYTHON) UV_VERSION=$(UV_VERSION) sh tools/make_venv.sh $(VENV)
	@touch $@

$(VENV)/.installed: requirements.lock pyproject.toml | $(VENV)/.uv
	@$(BIN)/uv pip install -q --require-hashes -r requirements.lock
	@$(BIN)/uv pip install -q --no-deps -e .
	@touch $@

$(VENV)/.installed-dev: requirements-dev.lock pyproject.toml | $(VENV)/.uv
	@$(BIN)/uv pip install -q --require-hashes -r requirements-dev.lock
	@$(BIN)/uv pip install -q --no-deps -e .
	@sh tools/install_chromium.sh
	@sh tools/install_postgresql.sh
	@touch $@ $(VENV)/.installed

$(VENV)/.installed-live: requirements-live.lock $(VENV)/.installed-dev
	@$(BIN)/uv pip install -q --require-hashes -r requirements-live.lock
	@touch $@

# In an environment of its own: what it needs is no part of the product or of its tests.
$(VENV)/audit/.installed: | $(VENV)/.uv
	@$(BIN)/uv venv -q $(VENV)/audit
	@$(BIN)/uv pip install -q --python $(VENV)/audit/bin/python pip-audit==$(AUDIT_VERSION)
	@touch $@

# The best-known inclusive-language linter, to stand beside ours; it is left out where there is no npm.
$(VENV)/peers/.installed:
	@mkdir -p $(@D)
	@if command -v npm >/dev/null; then \
		cd $(@D) && npm install --silent --no-package-lock --no-audit --no-fund \
		unified@11 retext-english@5 retext-equality@7 retext-stringify@4; fi
	@touch $@
