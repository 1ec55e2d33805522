"""Photos for an article: the platform takes them one by one and gives each an address.

It shows no other pictures. One that was taken cannot be taken back by the interface, so a photo
is sent only where no address of it is known.
"""

import hashlib
from http import HTTPStatus

from studio.portal import PortalRefused, answers
from studio.portal.wechat.account import Account
from studio.words import Words

MOST_BYTES = 1024 * 1024
ENDINGS = {"image/jpeg": "jpg", "image/png": "png"}
WRONG_KIND = Words("公众号的正文图片只收 JPEG 和 PNG。")
ALTERED = Words("sha256 与内容不符。")


class Photos:
    """The addresses of photos by their SHA-256."""

    def __init__(self, account: Account) -> None:
        self._account = account
        self.known: dict[str, str] = {}

    def put(self, sha256: str, data: bytes, content_type: str) -> None:
        """Sends it where it is not known; PortalRefused where the platform would not show it."""
        if sha256 in self.known:
            return
        ending = ENDINGS.get(content_type)
        if ending is None:
            raise _refused(WRONG_KIND)
        if hashlib.sha256(data).hexdigest() != sha256:
            raise _refused(ALTERED)
        if len(data) >= MOST_BYTES:
            kilobytes = -(-len(data) // 1024)
            large = Words("图片有 {n} KB，公众号的正文图片须小于 1 MB。", n=kilobytes)
            raise _refused(large)
        answer = self._account.upload(
            "cgi-bin/media/uploadimg", f"{sha256[:32]}.{ending}", data, content_type
        )
        self.known[sha256] = answers.believed(lambda told: answers.text(told["url"]), answer)


def _refused(why: Words) -> PortalRefused:
    return PortalRefused(why, HTTPStatus.UNPROCESSABLE_ENTITY)


__all__ = ["Photos"]
