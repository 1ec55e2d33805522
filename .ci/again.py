"""Names the tests that failed last; refuses when they are too many to blame a busy machine."""

import json
import sys
from pathlib import Path

MOST = 3
LAST = Path(".pytest_cache/v/cache/lastfailed")


def main() -> None:
    """Prints each failed test; exits 1 with none on record, or more than MOST."""
    failed = list(json.loads(LAST.read_text("utf-8"))) if LAST.is_file() else []
    if not failed:
        sys.exit("no test is on record as failed: the run was cut off, or never began")
    sys.stdout.write("\n  ".join(("failed:", *failed)) + "\n")
    if len(failed) > MOST:
        sys.exit(f"{len(failed)} failed; {MOST} at most are tried again")


if __name__ == "__main__":
    main()
