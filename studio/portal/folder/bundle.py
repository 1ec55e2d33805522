"""What lies in the folder for one programme, as data: entries once each, the newest change last."""

import json
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from studio.portal import EntryContent, OnlineEntry, PortalDown, PortalRefused, Receipt, later
from studio.portal.answers import entry_page
from studio.words import Words

CONFLICT = 409
GARBLED = Words("投放文件夹里的 feed.json 看不懂，可能被别的程序改过")


@dataclass
class Bundle:
    """A programme's files before they are written; `number` grows with every change."""

    programme: dict[str, Any]
    number: int = 0
    entries: dict[str, dict[str, Any]] = field(default_factory=dict)
    replies: dict[str, dict[str, Any]] = field(default_factory=dict)
    followup: dict[str, dict[str, Any]] = field(default_factory=dict)

    @classmethod
    def read(cls, data: bytes) -> "Bundle":
        """What feed.json says; PortalDown where it is none of ours."""
        try:
            whole = json.loads(data.decode("utf-8"))
            entries = {str(row["entry"]): dict(row) for row in whole["entries"]}
            made = cls(dict(whole["interview"]), int(whole["number"]), entries,
                       {str(row["question"]): dict(row) for row in whole["replies"]},
                       {str(row["entry"]): dict(row) for row in whole.get("followup", ())},
                       )  # fmt: skip
            made.online("")
        except (ValueError, KeyError, TypeError, AttributeError, PortalDown) as error:
            raise PortalDown(later(GARBLED)) from error
        return made

    def whole(self) -> bytes:
        """feed.json: lines and answers by sequence."""
        rows = sorted(self.entries.values(), key=lambda row: (row["sequence"], row["entry"]))
        kept = {"number": self.number, "interview": self.programme, "entries": rows,
                "replies": list(self.replies.values()), "followup": self.column()}  # fmt: skip
        return json.dumps(kept, ensure_ascii=False, indent=1).encode()

    def take(self, entry: str, version: int, content: EntryContent, at: datetime) -> Receipt:
        """Takes a version up by the contract's rules; PortalRefused (409) where one forbids it.

        A repeat is the first one's receipt; after a withdrawal it brings nothing back. Of older
        versions nothing is kept: what was withdrawn or corrected leaves no digest to guess by.
        """
        digest, kept = content.sha256, self.entries.get(entry)
        if kept is not None and kept["withdrawn"] and version <= kept["version"]:
            return Receipt(entry, version, digest, datetime.fromisoformat(kept["received_at"]))
        if kept is not None and version == kept["version"]:
            if kept["sha256"] != digest:
                raise PortalRefused(Words("同一编号下已有不同的内容。"), CONFLICT)
            return Receipt(entry, version, digest, datetime.fromisoformat(kept["received_at"]))
        if kept is not None and version < kept["version"]:
            raise PortalRefused(Words("已有更新的版本。"), CONFLICT)
        self.number += 1
        self.entries[entry] = {
            "entry": entry, "version": version, **content.fields(), "sha256": digest,
            "withdrawn": False, "first_at": kept["first_at"] if kept else at.isoformat(),
            "received_at": at.isoformat(), "changed": self.number,
        }  # fmt: skip
        return Receipt(entry, version, digest, at)

    def withdraw(self, entry: str) -> bool:
        """Leaves a tombstone without words; False where nothing changes."""
        kept = self.entries.get(entry)
        if kept is None or kept["withdrawn"]:
            return False
        self.number += 1
        stays = ("entry", "version", "sequence", "kind", "first_at", "received_at")
        self.entries[entry] = {
            **{name: kept[name] for name in stays}, "withdrawn": True, "changed": self.number,
        }  # fmt: skip
        return True

    def online(self, after: str) -> tuple[tuple[OnlineEntry, ...], str]:
        """What changed after a cursor, in the order of the changes, and the cursor after it."""
        since = int(after) if after.isdecimal() else 0
        rows = sorted((r for r in self.entries.values() if r["changed"] > since),
                      key=lambda row: int(row["changed"]))  # fmt: skip
        page = entry_page({"entries": rows, "cursor": str(self.number)})
        return page.entries, page.cursor

    def column(self) -> list[dict[str, Any]]:
        """热点回应, first answered first."""
        return sorted(self.followup.values(), key=lambda row: (row["answered_at"], row["entry"]))

    def photos(self) -> set[str]:
        """The photos that some entry names."""
        return {name for row in self.entries.values() for name in row.get("media", ())}
