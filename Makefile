# Needs make and Python 3.11 or newer, nothing else: every target first sets up what it uses in .venv, once.
#
#     make demo        the whole way on a realistic case: coalition, proof, report
#     make dashboard   the same in a browser, on this machine only
#     make test        check, then every test that can run here
#     make check       lint, types, layers
#     make screenshots pictures of every page of the app in out/screenshots; needs Chromium
#     make bench       measure against what one would use instead
#     make lock        pin the dependencies anew; needs uv. ARGS=--upgrade takes the newest versions
#     make clean       remove everything that can be made again
#
# PYTHON=/path/to/python3 chooses the Python; ARGS="-k rules" goes to pytest.

PYTHON ?= .venv/bin/python python3 python3.11 python3.12 python3.13 python3.14 python
READY := .venv/.ready

.PHONY: help demo dashboard test check screenshots bench lock clean
.DELETE_ON_ERROR:

help:
	@sed -n 's/^#     //p' Makefile

demo: $(READY)
	@.venv/bin/partner-selection demo

dashboard: $(READY)
	@.venv/bin/partner-selection dashboard

test: check
	@ARGS="$(ARGS)" .ci/test

check: $(READY)
	@.venv/bin/ruff check --quiet .
	@.venv/bin/ruff format --quiet --check .
	@.venv/bin/mypy
	@.venv/bin/lint-imports --no-logo

screenshots: $(READY)
	@.venv/bin/python docs/screenshots.py

bench: $(READY)
	@.venv/bin/python -m benchmarks

lock:
	@command -v uv >/dev/null || { echo "make lock needs uv, which is not on PATH. Install it: pipx install uv" >&2; exit 1; }
	@uv pip compile pyproject.toml --quiet $(ARGS) --universal --python-version 3.11 --generate-hashes \
		--extra dashboard --extra pdf --extra cluster --extra fast --group test --group lint --group build \
		--no-emit-index-url --no-emit-find-links --custom-compile-command "make lock" \
		--output-file requirements.lock

clean:
	@rm -rf .venv .venv-next build dist *.egg-info .hypothesis .mypy_cache .pytest_cache .ruff_cache .import_linter_cache
	@find . -name __pycache__ -type d -prune -exec rm -rf {} +

$(READY): requirements.lock pyproject.toml .ci/environment .ci/find-python
	@python=$$(.ci/find-python 3.11 $(PYTHON)) && .ci/environment .venv "$$python"
	@touch $@
