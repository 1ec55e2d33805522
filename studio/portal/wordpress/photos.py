"""Photos at the site, once each: named by their content, looked up before they are sent."""

import hashlib
from typing import Any

from studio.portal.answers import believed
from studio.portal.wordpress.site import Site

NAME_SIGNS = 40
ENDINGS = {"image/jpeg": "jpg", "image/png": "png", "image/webp": "webp"}


class Photos:
    """Where each photo is, by its SHA-256."""

    def __init__(self, site: Site) -> None:
        self._site = site
        self._known: dict[str, tuple[int, str]] = {}

    def put(self, sha256: str, data: bytes, content_type: str) -> None:
        """Stores it where it is not there; the same again is once."""
        if self.address(sha256):
            return
        name = _name(sha256)
        file = f"{name}.{ENDINGS.get(content_type, 'bin')}"
        md5 = hashlib.md5(data, usedforsecurity=False).hexdigest()
        made = self._site.upload(file, data, content_type, md5)
        if believed(lambda one: str(one["slug"]), made) != name:  # one came meanwhile
            self._site.delete(f"wp/v2/media/{int(made['id'])}")
            if self.address(sha256):
                return
            made = self._site.upload(file, data, content_type, md5)
        self._known[sha256] = believed(_place, made)

    def address(self, sha256: str) -> str:
        """Where readers' browsers find it; '' where it is not there."""
        if sha256 not in self._known:
            rows = self._site.get("wp/v2/media", slug=_name(sha256), _fields="id,slug,source_url")
            found = believed(lambda all_: [_place(row) for row in all_], rows)
            if not found:
                return ""
            self._known[sha256] = found[0]
        return self._known[sha256][1]

    def drop(self, sha256: str) -> None:
        """Takes it off: no entry that can be read names it any more."""
        if self.address(sha256):
            self._site.delete(f"wp/v2/media/{self._known[sha256][0]}")
        self._known.pop(sha256, None)

    def doubt(self) -> None:
        """An answer was lost: each is looked up again."""
        self._known.clear()


def _name(sha256: str) -> str:
    return f"interview-photo-{sha256[:NAME_SIGNS]}"


def _place(row: Any) -> tuple[int, str]:
    return int(row["id"]), str(row["source_url"])
