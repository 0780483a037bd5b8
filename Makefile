# Two commands are enough: `make run` and `make test`. The rest is for those who work on Dekomp.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
DATA ?= data
PORT ?= 8000
COUNTY ?= 46

# Tests start our programs again and again, and need not compile them each time.
unexport PYTHONDONTWRITEBYTECODE

.DEFAULT_GOAL := help
.PHONY: help install run test check format docs demo bench lock clean

help: ## Say what each command does
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | awk -F ':.*## ' '{printf "make %-17s %s\n", $$1, $$2}'

run: $(VENV)/.run ## Install, start everything, load demo data into an empty folder, print address and tokens
	$(BIN)/dekomp up --data-dir $(DATA) --port $(PORT) --demo

test: $(VENV)/.dev ## Install, and run every check and test
	$(MAKE) --no-print-directory lint
	$(BIN)/python -m pytest -n 2

.PHONY: test-long
test-long: $(VENV)/.dev ## Try 2,000 runs of 50 steps of whatever anybody may do (`make test`: 100)
	$(BIN)/python -m pytest -n 2 tests/domain/at_length.py

INPUTS ?=
.PHONY: test-inputs-long
test-inputs-long: $(VENV)/.dev ## Try for ten minutes whatever a client might send (INPUTS="--minutes 30 --seed 7")
	$(BIN)/python -m tests.journeys.any_request $(INPUTS)

FAULTS ?=
.PHONY: test-faults test-faults-long
test-faults: $(VENV)/.dev ## Break everything while clients work; nothing may be lost or doubled (at most 6 minutes)
	$(BIN)/python -m tests.faults.run $(FAULTS)

test-faults-long: $(VENV)/.dev ## The same with 300 kills and 20,000 events
	$(BIN)/python -m tests.faults.run --kills 300 --acknowledged 20000 --minutes 60 $(FAULTS)

GUARDS ?=
.PHONY: test-guards
test-guards: $(VENV)/.dev ## Take each guard away in a copy; its test must turn red (GUARDS=county for some)
	$(BIN)/python -m tests.guards $(GUARDS)

check: $(VENV)/.dev ## The fast subset: style, types, imports, generated documents, unit tests
	$(MAKE) --no-print-directory lint
	$(BIN)/python -m pytest -q --ignore tests/domain/test_round_machine.py --ignore tests/domain/test_edges.py tests/domain tests/architecture tests/golden

.PHONY: lint lint-style lint-types
# Types take as long as all else, and both begin from nothing in a fresh checkout.
lint: $(VENV)/.dev
	$(MAKE) --no-print-directory --jobs 2 --output-sync=target lint-types lint-style

lint-types: $(VENV)/.dev
	$(BIN)/mypy

lint-style: $(VENV)/.dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/lint-imports
	$(BIN)/python -m services.documents --check

format: $(VENV)/.dev ## Put the code into its one format
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

docs: $(VENV)/.dev ## Write the generated documents anew
	$(BIN)/python -m services.documents

demo: $(VENV)/.run ## Play one county's whole round on a stack of its own (COUNTY=46)
	$(BIN)/dekomp demo --county $(COUNTY)

ONLY ?=
.PHONY: bench-long
bench: $(VENV)/.dev ## Measure, as ratios in one run, into build/bench.json (ONLY=name for one)
	$(BIN)/python -m tests.bench $(if $(ONLY),--only $(ONLY))

bench-long: $(VENV)/.dev ## The same in full sizes
	$(BIN)/python -m tests.bench --full $(if $(ONLY),--only $(ONLY))

install: $(VENV)/.dev ## Make .venv with dekomp and all that its development needs

# pip checks every hash; what builds the package itself is locked too.
$(VENV)/.run: requirements/run.lock pyproject.toml
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/run.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	touch $@

$(VENV)/.dev: $(VENV)/.run requirements/dev.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/dev.lock
	touch $@

LOCK = $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header --no-emit-index-url --extra build pyproject.toml
lock: $(VENV)/.dev ## Lock the dependencies anew, with hashes and without an index's address
	$(LOCK) --output-file requirements/run.lock
	$(LOCK) --extra dev --constraint requirements/run.lock --output-file requirements/dev.lock

clean: ## Remove what can be made again
	rm -rf $(VENV) build dist *.egg-info .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
