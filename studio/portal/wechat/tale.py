"""What the courier is told of a programme's entries: each change numbered, under a cursor."""

import secrets
from collections.abc import Iterable, Mapping

from studio.portal import EntryPage, OnlineEntry
from studio.portal.wechat.writing import Piece


class Tale:
    """The entries as they were last told; a cursor of another one means the whole."""

    def __init__(self) -> None:
        self._name, self._number = secrets.token_hex(4), 0
        self._rows: dict[str, tuple[int, OnlineEntry]] = {}
        self._gone: dict[str, OnlineEntry] = {}
        self._doubled: tuple[OnlineEntry, ...] = ()

    def gone(self, entry: str) -> int:
        """The version under which an entry was withdrawn; 0 for one that was not."""
        found = self._gone.get(entry)
        return found.version if found else 0

    def withdrawn(self, mine: Piece) -> None:
        """An entry was taken off: no word of it is kept."""
        c = mine.content
        self._gone[mine.entry] = OnlineEntry(
            mine.entry, mine.version, c.sequence, c.kind, "", "", "", "", withdrawn=True
        )

    def back(self, entry: str) -> None:
        """An entry was published anew."""
        self._gone.pop(entry, None)

    def tell(
        self,
        draft: Mapping[str, Piece],
        public: Mapping[str, Piece],
        doubled: Iterable[Piece] = (),
    ) -> None:
        """What lies in the draft, and what readers have; where both have it, readers count.

        doubled: what stands somewhere a second time; the whole tells it beside the first.
        """
        both = [public[name] for name in public.keys() & draft.keys()]
        self._doubled = tuple(_online(one, public=False) for one in (*doubled, *both))
        rows = dict(self._gone)
        rows |= {name: _online(one, public=False) for name, one in draft.items()}
        rows |= {name: _online(one, public=True) for name, one in public.items()}
        old = {name: row for name, (_at, row) in self._rows.items()}
        if rows != old:
            self._number += 1
        self._rows = {
            name: self._rows[name] if old.get(name) == row else (self._number, row)
            for name, row in rows.items()
        }

    def after(self, cursor: str) -> EntryPage:
        """What changed after a cursor, in the order of the changes."""
        name, _, number = cursor.partition(".")
        since = int(number) if name == self._name and number.isdecimal() else 0
        rows = sorted(self._rows.values(), key=lambda one: (one[0], one[1].sequence))
        changed = tuple(row for at, row in rows if at > since)
        more = () if since else self._doubled
        return EntryPage((*changed, *more), f"{self._name}.{self._number}")


def _online(one: Piece, *, public: bool) -> OnlineEntry:
    c = one.content
    return OnlineEntry(
        one.entry, one.version, c.sequence, c.kind, c.label, c.text, c.question, c.sha256,
        False, c.media, c.media_alt, public,
    )  # fmt: skip


__all__ = ["Tale"]
