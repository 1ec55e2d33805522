"""What must outlast a power cut: a file's name is on the disk when its folder is."""

import os
from pathlib import Path


def sync_folder(folder: Path) -> None:
    """So that the name survives a power cut as well; Windows has no such thing."""
    if os.name != "posix":
        return
    number = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(number)
    finally:
        os.close(number)
