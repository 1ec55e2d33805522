"""What people type, kept on this PC character by character until it is safely stored.

A journal of its own, beside no database of the studio: it holds words that nobody handed in
yet, so it is read by the window that wrote it, and after a kill by the next one of the same
person. Peers saved and could not restore (oTranscribe #56, #17, #105).
"""

from studio.keystrokes.field import Facts, Field, Journal
from studio.keystrokes.journal import KEYSTROKES, Keystrokes, keystroke_folder
from studio.keystrokes.left import plain_files

__all__ = [
    "KEYSTROKES",
    "Facts",
    "Field",
    "Journal",
    "Keystrokes",
    "keystroke_folder",
    "plain_files",
]
