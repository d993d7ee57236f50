# A fresh machine needs Python 3.11 or later with its venv module, make, and nothing else.
# Another interpreter: make test PYTHON=python3.13

PYTHON ?= python3
UV ?= uv
VENV := .venv
BIN := $(VENV)/bin
PAGE := src/whowhere/page/index.html
PAGE_SOURCES := $(shell find web \( -name node_modules -o -name generated \) -prune -o -type f -print) \
  src/whowhere/simulate/direction_numbers.csv docs/plan.schema.json
INSTALL := $(BIN)/python -m pip install --quiet --quiet --disable-pip-version-check

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help demo test test-quick test-newest check format page bench fuzz docs reality tutorial lock dist \
  release pictures clean

help: ## Print this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-11s %s\n", $$1, $$2 }' $(firstword $(MAKEFILE_LIST))

demo: $(VENV)/run.stamp ## Install what whowhere needs and compare the options of a support desk
	@$(BIN)/whowhere compare examples/support-desk.toml
	@printf '%s\n' '' 'Next, as printed:' '  source $(BIN)/activate' \
	  '  whowhere serve examples/support-desk.toml' \
	  '  whowhere report examples/support-desk.toml -o board.pdf' \
	  '  whowhere init my-team.toml' >&2

test: check $(PAGE) ## Install what the checks need, then run all of them, the page's too
	@COVERAGE_CORE=$$($(BIN)/python -c '$(COVERAGE_CORE)') \
	  $(BIN)/pytest --numprocesses auto --cov --cov-report=

# Python 3.12 and later tell which lines ran at next to no cost.
COVERAGE_CORE := import sys; print("sysmon" if sys.version_info >= (3, 12) else "ctrace")

test-quick: $(VENV)/test.stamp ## Run the tests most worth running, in less than a minute
	@$(BIN)/pytest --numprocesses auto -m "not slow" $(QUICK)

QUICK := tests/health tests/golden tests/unit/quantities tests/unit/model tests/unit/simulate \
  tests/unit/interfaces
WIDE := tests/health tests/golden tests/properties tests/unit --ignore tests/unit/report

test-newest: ## Run all but the slowest under the newest Python found, in an environment of its own
	@newest=$$($(PYTHON) scripts/newest_python.py) && if [ -n "$$newest" ]; \
	  then echo "Under $$($$newest --version)" >&2 \
	  && $(MAKE) --no-print-directory test-quick VENV=.venv-newest PYTHON=$$newest QUICK="$(WIDE)"; \
	  else echo "There is no Python newer than $$($(PYTHON) --version) that whowhere claims." >&2; fi

check: $(VENV)/test.stamp ## Run the quick checks only: style, types, layers
	@$(BIN)/ruff check
	@$(BIN)/ruff format --check
	@$(BIN)/mypy
	@$(BIN)/lint-imports --no-logo

format: $(VENV)/test.stamp ## Bring all Python into the one format, and repair what ruff can
	@$(BIN)/ruff check --fix --exit-zero --quiet
	@$(BIN)/ruff format

page: $(PAGE) ## Build the page into the package; Node.js comes with the tools of the checks

reality: $(VENV)/run.stamp ## Write docs/reality.md: some 250 deals in the model beside what is published (half a minute)
	@$(BIN)/python -X utf8 -c 'from whowhere.report.reference.reality_page import reality_page; print(reality_page(), end="")' \
	  > docs/reality.md.new && mv docs/reality.md.new docs/reality.md

bench: $(VENV)/run.stamp ## Measure commands, the engine and its growth; peers where installed
	@OPENBLAS_NUM_THREADS=1 $(BIN)/python bench/everything.py

fuzz: $(VENV)/test.stamp ## Give every reader, command and address inputs made wrong (an hour)
	@$(BIN)/python bench/fuzz.py --inputs 100000 --commands 300 --requests 10000

docs: $(VENV)/test.stamp ## Write what the program says of itself, and build the documentation into site/
	@$(BIN)/python -X utf8 -c 'from whowhere.report.reference.model_page import model_page; print(model_page(), end="")' \
	  > docs/model.md.new && mv docs/model.md.new docs/model.md
	@$(BIN)/python -X utf8 -c 'from whowhere.report.plan.schema import plan_schema; print(plan_schema(), end="")' \
	  > docs/plan.schema.json.new && mv docs/plan.schema.json.new docs/plan.schema.json
	@$(BIN)/python -X utf8 -c 'from whowhere.interfaces.python.stub import stub_text; print(stub_text(), end="")' \
	  > src/whowhere/__init__.pyi.new && mv src/whowhere/__init__.pyi.new src/whowhere/__init__.pyi
	@PYTHONPATH=scripts $(BIN)/python -X utf8 -m manual.building
	@echo "Open site/index.html: it needs no server and no network" >&2

pictures: $(VENV)/test.stamp ## Take the pictures of the README anew, in Chromium
	@$(BIN)/python scripts/pictures.py

tutorial: $(VENV)/test.stamp ## Run docs/tutorial.ipynb and keep its answers
	@$(BIN)/python tests/contracts/python/tutorial.py

lock: ## Choose new versions of all dependencies (for maintainers; needs uv)
	@$(UV) pip compile pyproject.toml --extra pdf --extra slides --group build $(LOCK) --output-file requirements/run.txt
	@$(UV) pip compile pyproject.toml --group test $(LOCK) --constraints requirements/run.txt \
	  --output-file requirements/test.txt

LOCK := --quiet --upgrade --universal --python-version 3.11 --fork-strategy fewest \
  --generate-hashes --no-header --no-annotate --no-emit-index-url --no-emit-find-links

dist: $(VENV)/test.stamp $(PAGE) ## Build sdist and wheel, and try the wheel in an empty environment
	@$(BIN)/python scripts/dist.py

release: $(VENV)/test.stamp $(PAGE) ## Make a release here, commit and tag: make release VERSION=0.3.0
	@$(BIN)/python scripts/release.py $(VERSION)

clean: ## Remove the environment, caches and built files
	@rm -rf $(VENV) .venv-newest dist site web/node_modules
	@rm -rf .coverage .hypothesis .mypy_cache .pytest_cache .ruff_cache .import_linter_cache
	@find src tests bench scripts -name __pycache__ -prune -exec rm -rf {} +

# A stamp is newer than what was installed from: nothing is installed twice.

$(VENV)/made.stamp:
	@command -v $(PYTHON) > /dev/null \
	  || { echo "There is no $(PYTHON). Install Python 3.11 or later, or name one: make PYTHON=..." >&2; exit 1; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
	  || { echo "$$($(PYTHON) --version) is too old. Python 3.11 or later: make PYTHON=..." >&2; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2> /dev/null \
	  || { echo "$(PYTHON) lacks venv. On Debian and Ubuntu: apt-get install python3-venv" >&2; exit 1; }
	@$(PYTHON) -m venv --clear $(VENV)
	@touch $@

$(VENV)/run.stamp: $(VENV)/made.stamp requirements/run.txt pyproject.toml
	@echo "Installing what whowhere needs to run into $(VENV)" >&2
	@$(INSTALL) --require-hashes --requirement requirements/run.txt
	@$(INSTALL) --no-deps --no-build-isolation --editable .
	@$(BIN)/python -m compileall -q src
	@touch $@

$(VENV)/test.stamp: $(VENV)/run.stamp requirements/test.txt
	@echo "Installing what the checks need into $(VENV)" >&2
	@$(INSTALL) --require-hashes --requirement requirements/test.txt
	@touch $@

web/node_modules/.package-lock.json: web/package-lock.json | $(VENV)/test.stamp
	@echo "Installing what builds the page into web/node_modules" >&2
	@web/npm ci --silent
	@touch $@

$(PAGE): web/node_modules/.package-lock.json $(PAGE_SOURCES)
	@web/npm run --silent check
	@web/npm run --silent build
