"""归档文件: one self-contained file per programme: written, checked without a studio, restored."""

from studio.archive_file.checking import Finding, check
from studio.archive_file.restoring import RestoredRow, restore
from studio.archive_file.writing import WrittenRow, write

__all__ = ["Finding", "RestoredRow", "WrittenRow", "check", "restore", "write"]
