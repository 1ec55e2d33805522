# Everything goes through .venv; `.ci/setup.sh` makes it and is silent when all is there.
.DEFAULT_GOAL := help
.PHONY: help setup run demo check test test-again test-all words pictures guides bench bench-full package deb test-package

BIN := .venv/bin
PYTEST := QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest
# Each of these starts several processes, which wait for each other by the clock.
PROCESSES := tests/story tests/portals

help:  ## list the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## /{printf "make %-12s %s\n", $$1, $$2}' $(firstword $(MAKEFILE_LIST))

setup:  ## make .venv, install Qt's system libraries and a Chinese font
	@.ci/setup.sh

run: setup  ## open the studio
	@$(BIN)/interview-studio

demo: setup  ## play an hour on air in about two minutes; result in out/demo
	@.ci/demo.sh

check: setup  ## ruff, mypy, import contracts, migrations equal models
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/interview-studio db check

test:  ## all tests but the slow ones, with the page in Chromium
	@.ci/setup.sh --chromium --papers --wordpress
	$(PYTEST) -n 2 -m "not slow" $(PROCESSES); told=$$?; \
	$(PYTEST) -n 3 -m "not slow" $(PROCESSES:%=--ignore=%) && exit $$told

test-again:  ## what failed last, once more and alone: three tests at most
	@$(BIN)/python .ci/again.py
	$(PYTEST) -n 0 --last-failed --last-failed-no-failures none

test-all:  ## every test
	@.ci/setup.sh --chromium --package --papers --wordpress
	$(PYTEST) -n 2

words: setup  ## bring the English catalogue up to date; say what has no English yet
	@$(BIN)/python -m tests.words

pictures: setup  ## every panel, dialog and empty state as PNG in out/pictures
	@QT_QPA_PLATFORM=offscreen $(BIN)/python -m tests.pictures

guides: setup  ## the pictures of the guides and the READMEs anew
	@QT_QPA_PLATFORM=offscreen $(BIN)/python -m tests.pictures.guides

bench: setup  ## measure speed, a minute; JSON beside each baseline
	@$(BIN)/python -m bench

bench-full: setup  ## measure speed at full size
	@$(BIN)/python -m bench --full

package:  ## build the bundle in dist/interview-studio; say which glibc it needs
	@.ci/setup.sh --package
	$(BIN)/python -m PyInstaller --noconfirm --log-level WARN build.spec
	@$(BIN)/python .ci/packing/floor.py dist/interview-studio
	@$(BIN)/python .ci/packing/sign.py --sums dist/interview-studio.SHA256SUMS dist/interview-studio

deb: package  ## the bundle as a package for Debian-like desktops, in dist
	$(BIN)/python .ci/packing/deb.py

test-package:  ## build bundle and package, start them where there is no Python
	@.ci/setup.sh --package
	$(PYTEST) -n 0 tests/package
