"""Our own mistakes, kept where the technician finds them."""

import logging
import traceback
from datetime import UTC, datetime
from pathlib import Path

import platformdirs

from studio.settings import APP

log = logging.getLogger(__name__)


def crash_folder() -> Path:
    """Where reports of the program's own mistakes are kept."""
    return Path(platformdirs.user_log_dir(APP))


def write_crash_report(error: BaseException, directory: Path | None) -> Path | None:
    """Keeps the traceback in a file of its own; None where there is no place for it."""
    text = "".join(traceback.format_exception(error))
    log.error("a mistake of the program", exc_info=error)
    if directory is None:
        return None
    path = directory / f"crash-{datetime.now(UTC):%Y%m%dT%H%M%S.%f}.txt"
    try:
        directory.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    except OSError:
        log.exception("the crash report could not be written")
        return None
    return path
