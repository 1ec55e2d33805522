"""Which key does what: every act that a person may put on another key, and the keys in use.

Two acts may share a key only where they can never be meant at once: on different lists, or in
different panels. A single letter is an act only with a list in focus.
"""

from collections.abc import Mapping

from PySide6.QtCore import QKeyCombination, QObject, Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication

from ui.key_catalogue import CATALOGUE, EVERYWHERE, PLACE_NAMES, PROMPTER, KeyedAct
from ui.reserved_keys import COMMAND, EDITING, ELSEWHERE, FIRST_WORDLESS_KEY, MOVING
from ui.words import say

BY_ID = {one.id: one for one in CATALOGUE}
HELP_KEY = "F1"
_chosen: dict[str, str] = {}


class Changes(QObject):
    """Tells that acts went on other keys."""

    made = Signal()


_changes: list[Changes] = []


def changes() -> Changes:
    """What shows a key in a text listens here; buttons follow the act itself."""
    if not _changes:
        _changes.append(Changes())
    return _changes[0]


def key_of(act_id: str, first: str = "") -> str:
    """The key in use for an act, as portable text; `first` where the person chose none."""
    known = BY_ID.get(act_id)
    return _chosen.get(act_id) or first or (known.key if known is not None else "")


def chosen() -> dict[str, str]:
    """The person's own choices, by the act's id."""
    return dict(_chosen)


def use(wanted: Mapping[str, str]) -> None:
    """Puts every act on the person's key, at once, in all windows.

    A choice that no longer holds (its act is gone, its key is taken by now) falls back.
    """
    agreed = in_force(wanted)
    _chosen.clear()
    _chosen.update(agreed)
    for widget in QApplication.allWidgets():
        for action in widget.actions():
            act_id = action.property("key_id")
            if act_id:
                action.setShortcut(key_of(act_id, action.property("first_key")))
    changes().made.emit()


def in_force(wanted: Mapping[str, str]) -> dict[str, str]:
    """The choices that hold together.

    One that falls back takes its first key again, so a choice of that key falls back with it.
    """
    held = {}
    for act_id, text in wanted.items():
        key = QKeySequence(text)
        if act_id in BY_ID and _is_one_key(key) and not _unfit(BY_ID[act_id], key):
            held[act_id] = key.toString()
    while True:
        clashing = [one for one in held if _taken(BY_ID[one], QKeySequence(held[one]), held)]
        if not clashing:
            return held
        del held[clashing[-1]]


def objection(act_id: str, key: QKeySequence) -> str:
    """Why an act cannot go on this key, as a sentence; empty where it can."""
    if not _is_one_key(key):
        return say("这个键用不了，请换一个。")
    one = BY_ID[act_id]
    return _unfit(one, key) or _taken(one, key, _chosen)


class _KeysInWords(dict[str, str]):
    """An act's id stands for the key that it is on."""

    def __init__(self, own: Mapping[str, str]) -> None:
        super().__init__()
        self._own = own

    def __missing__(self, act_id: str) -> str:
        return key_words(self._own.get(act_id) or BY_ID[act_id].key)


def with_keys(text: str, own: Mapping[str, str] | None = None) -> str:
    """A sentence in which `{admit}` is the key of that act now.

    own: somebody else's choices, as `in_force` gives them.
    """
    return text.format_map(_KeysInWords(_chosen if own is None else own))


def literally(text: str) -> str:
    """The text as `with_keys` leaves it as it is."""
    return text.replace("{", "{{").replace("}", "}}")


def overlap(one: KeyedAct, other: KeyedAct) -> bool:
    """Whether both acts can be meant by one press of a key."""
    if EVERYWHERE in (one.place, other.place):
        return True
    same_spot = not one.spot or not other.spot or one.spot == other.spot
    return one.place == other.place and same_spot


def place_words(one: KeyedAct) -> str:
    """Where an act's key works, as a person says it."""
    name = say(PLACE_NAMES[one.place])
    if not one.spot:
        return name
    return f"{name} · {say('列表中') if one.in_list else say('编辑框中')}"


def act_words(one: KeyedAct) -> str:
    """What the act does."""
    return say(one.text)


def key_words(key: str) -> str:
    """A key as buttons show it."""
    parts = key.split("+") if key not in ("+", "Ctrl++") else [key]
    return "+".join(SIGNS.get(part, part) for part in parts)


SIGNS = {"Return": "Enter", "Right": "→", "Left": "←", "Up": "↑", "Down": "↓"}


def _is_one_key(sequence: QKeySequence) -> bool:
    return bool(sequence.toString()) and sequence.count() == 1


def _unfit(one: KeyedAct, sequence: QKeySequence) -> str:
    key: QKeyCombination = sequence[0]  # type: ignore[index]  # PySide6 does not say so
    bare = not key.keyboardModifiers() & COMMAND
    words = key_words(sequence.toString())
    if sequence == QKeySequence(HELP_KEY):
        return say("F1 是帮助，不能改作他用。")
    if sequence == QKeySequence(one.key) or sequence.toString() in ELSEWHERE:
        return _of_others(sequence)
    if bare and key.key() in MOVING and one.place != PROMPTER:  # a pedal may send any key
        return say("“{key}”用来移动、确认或离开，不能作快捷键。").format(key=words)
    if bare and not one.in_list and key.key() < FIRST_WORDLESS_KEY:
        return say("单个字符只能用于列表中的操作；这里请加 Ctrl 或 Alt，或用 F 键。")
    edits = any(sequence in QKeySequence.keyBindings(each) for each in EDITING)
    if one.in_list or not (edits or key.key() == Qt.Key.Key_Delete):
        return ""
    return say("“{key}”是编辑文字用的，不能作快捷键。").format(key=words)


def _of_others(sequence: QKeySequence) -> str:
    """Whose the key is, where it is none of ours."""
    if sequence.toString() not in ELSEWHERE:
        return ""
    return say("“{key}”归输入法或桌面使用，不能作快捷键。").format(
        key=key_words(sequence.toString())
    )


def _taken(one: KeyedAct, key: QKeySequence, own: Mapping[str, str]) -> str:
    for other in CATALOGUE:
        if other is one or not overlap(one, other):
            continue
        if QKeySequence(own.get(other.id) or other.key) == key:
            return say("“{key}”已经用于“{text}”（{place}）。请换一个键，或先改掉那一个。").format(
                key=key_words(key.toString()), text=act_words(other), place=place_words(other)
            )
    return ""
