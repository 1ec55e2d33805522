"""归档: what is still open, the two signatures, retention and erasure; the file is written later.

An archived programme is never changed again; only what concerns its archive goes on.
"""

from collections.abc import Iterator

from studio.archive.closing import closing, filed, files, prepare, sign, take_out, waive
from studio.archive.erasing import (
    ask_erasure,
    due,
    due_programmes,
    erase,
    erasures,
    keep_until,
    kept_reasons,
    retention,
)
from studio.archive.noun import (
    CLOSABLE,
    OPEN_NAMES,
    PREPARERS,
    WAIVABLE,
    ArchiveFile,
    ArchiveWaiver,
    Closing,
    ClosingRow,
    Erasure,
    ErasureRow,
    FileRow,
    Open,
    OpenRow,
    Retention,
    RetentionRow,
)
from studio.archive.openness import open_rows
from studio.archive.row_seal import kept_seals
from studio.archive.waiving import WaiverRow, kept_waivers, waivers
from studio.journal import KeptText, Reader


def kept(reader: Reader) -> Iterator[KeptText]:
    """Every reason that is sealed here, as it stands today, for the audit."""
    yield from kept_waivers(reader)
    yield from kept_reasons(reader)
    yield from kept_seals(reader)


__all__ = [
    "CLOSABLE", "OPEN_NAMES", "PREPARERS", "WAIVABLE", "ArchiveFile", "ArchiveWaiver", "Closing",
    "ClosingRow", "Erasure", "ErasureRow", "FileRow", "Open", "OpenRow", "Retention",
    "RetentionRow", "WaiverRow", "ask_erasure", "closing", "due", "due_programmes", "erase",
    "erasures", "filed", "files", "keep_until", "kept", "open_rows", "prepare", "retention",
    "sign", "take_out", "waive", "waivers",
]  # fmt: skip
