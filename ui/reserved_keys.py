"""Keys that no act can be put on: typing, moving about, input method and desktop have them."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence

EDITING = (
    QKeySequence.StandardKey.Copy, QKeySequence.StandardKey.Cut, QKeySequence.StandardKey.Paste,
    QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo,
    QKeySequence.StandardKey.SelectAll, QKeySequence.StandardKey.MoveToNextWord,
    QKeySequence.StandardKey.MoveToPreviousWord, QKeySequence.StandardKey.SelectNextWord,
    QKeySequence.StandardKey.SelectPreviousWord, QKeySequence.StandardKey.DeleteStartOfWord,
    QKeySequence.StandardKey.DeleteEndOfWord, QKeySequence.StandardKey.MoveToStartOfDocument,
    QKeySequence.StandardKey.MoveToEndOfDocument, QKeySequence.StandardKey.DeleteEndOfLine,
)  # fmt: skip
"""What a text field takes for itself."""
MOVING = frozenset(
    {
        Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Home,
        Qt.Key.Key_End, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Tab,
        Qt.Key.Key_Backtab, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape,
        Qt.Key.Key_Space, Qt.Key.Key_Backspace, Qt.Key.Key_Menu,
    }
)  # fmt: skip
"""Without Ctrl or Alt these move about, choose and leave, everywhere."""
ELSEWHERE = frozenset(
    {
        "Ctrl+Space", "Ctrl+Shift+Space", "Alt+F4", "Alt+Tab", "Alt+Shift+Tab", "Alt+Shift+Backtab",
        "Alt+Space", "Ctrl+Esc", "Ctrl+Alt+Del",
    }
)  # fmt: skip
"""What turns an input method on and off, and what the desktop does with windows."""
COMMAND = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
FIRST_WORDLESS_KEY = 0x01000000
"""Keys below it write a character."""
