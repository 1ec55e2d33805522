"""Where this PC keeps what belongs to one database: bells, windows that run."""

import hashlib
import os
import tempfile
from pathlib import Path


def local_folder(name: str) -> Path:
    """The folder of local sockets for the database called `name`; short by need."""
    short = hashlib.sha256(name.encode()).hexdigest()[:16]
    user = os.getuid() if hasattr(os, "getuid") else 0
    return Path(tempfile.gettempdir()) / f"interview-studio-{user}" / short
