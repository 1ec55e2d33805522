"""`python -m bench [--full] [NAME ...]`: runs the measurements and prints one JSON line each."""

import argparse
import importlib
import json
import pkgutil
import sys
from collections.abc import Callable, Iterator

import bench
from bench import Row


def measurements() -> Iterator[tuple[str, Callable[[bool], Row]]]:
    """Every module of this folder that measures something, by name."""
    for found in pkgutil.iter_modules(bench.__path__):
        if found.name.startswith("_"):
            continue
        measure = getattr(importlib.import_module(f"bench.{found.name}"), "measure", None)
        if measure is not None:
            yield found.name, measure


def main() -> int:
    """Runs all measurements, or those named; 2 where a name is unknown."""
    parser = argparse.ArgumentParser(prog="bench", description=__doc__)
    parser.add_argument("--full", action="store_true", help="full size: minutes, not seconds")
    parser.add_argument("names", nargs="*", metavar="NAME", help="only these measurements")
    asked = parser.parse_args()
    known = dict(measurements())
    strange = set(asked.names) - known.keys()
    if strange:
        print(f"no such measurement: {', '.join(sorted(strange))}", file=sys.stderr)
        return 2
    for name in asked.names or known:
        print(json.dumps(known[name](asked.full), ensure_ascii=False), flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
