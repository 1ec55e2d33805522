"""A Weibo account as a portal: a micro-interview (微访谈) over the open platform's API v2.

`address.py` reads what the planner named; `site.py` is the line, `meaning.py` what its errors mean;
`counting.py` counts and splits as Weibo does; `writing.py` makes posts of an entry and an entry of
posts; `timeline.py` reads the account's posts, `posts.py` keeps entries on it, `questions.py`
brings comments and mentions, `replies.py` answers them where they were asked; `connector.py` is the
portal, `public.py` says that there is no page to read. docs/weibo.md says what it rests on.
"""

from studio.portal.weibo.connector import WeiboPortal

__all__ = ["WeiboPortal"]
