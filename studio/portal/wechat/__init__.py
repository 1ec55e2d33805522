"""A WeChat official account (微信公众号) as a portal: the transcript as one draft article.

`account.py` is the line, its token and what the platform's codes mean; `writing.py`, `article.py`
and `reading.py` are an article's HTML, there and back; `box.py` is the draft box and
`published.py` what was published without a mass message; `programme.py` keeps one programme's
draft; `comments.py` brings questions, `photos.py` takes photos, `cover.py` makes the cover.
docs/wechat.md says on which page of the platform's documentation each call rests.
"""

from studio.portal.wechat.connector import WeChatPortal

__all__ = ["WeChatPortal"]
