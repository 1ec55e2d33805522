"""The whole feed as one text, made once for each change: as it is and packed, ready to send.

Each form has a strong ETag of its own, so that a cache between never gives one for the other.
"""

import gzip
import hashlib
from functools import cached_property

from starlette.responses import Response

NOT_MODIFIED = 304
PACKING = 6


class Form:
    """One form of the feed's bytes with the two answers it gives; both are sent many times."""

    def __init__(self, content: bytes, encoding: str) -> None:
        self.content = content
        self.etag = f'"{hashlib.sha256(content).hexdigest()[:32]}"'
        headers = {
            "ETag": self.etag, "Cache-Control": "public, max-age=1", "Vary": "Accept-Encoding",
        }  # fmt: skip
        self.same = Response(status_code=NOT_MODIFIED, headers=headers)
        coded = {"Content-Encoding": encoding} if encoding else {}
        self.whole = Response(content, headers={**headers, **coded}, media_type="application/json")


class Snapshot:
    """The feed as it stood after one change."""

    def __init__(self, body: bytes) -> None:
        self.body = body
        self.plain = Form(body, "")

    @property
    def etag(self) -> str:
        """The tag of the plain form."""
        return self.plain.etag

    @cached_property
    def packed(self) -> Form:
        """Made when somebody first asks for it; the same bytes for the same feed."""
        return Form(gzip.compress(self.body, PACKING, mtime=0), "gzip")

    def answer(self, accepts: str, known: str) -> Response:
        """The answer to `Accept-Encoding` and `If-None-Match`."""
        form = self.packed if takes_gzip(accepts) else self.plain
        if known and (known.strip() == "*" or form.etag in map(str.strip, known.split(","))):
            return form.same
        return form.whole


def takes_gzip(accepts: str) -> bool:
    """Whether an `Accept-Encoding` names gzip, and not to refuse it."""
    for part in accepts.lower().split(","):
        name, _, weight = part.partition(";")
        if name.strip() == "gzip":
            return weight.replace(" ", "") not in ("q=0", "q=0.0", "q=0.00", "q=0.000")
    return False
