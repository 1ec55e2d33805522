"""WordPress as a portal: core REST with an application password, no plugin needed.

`site.py` is the line and what its answers mean; `writing.py` and `reading.py` are the HTML of an
entry, there and back; `posts.py` keeps entries, `programme.py` the interview's own page,
`comments.py` brings questions, `photos.py` takes photos; `connector.py` is the portal.
docs/wordpress.md says what a site needs and what the studio writes there.
"""

from studio.portal.wordpress.connector import PREFIX, WordPressPortal

__all__ = ["PREFIX", "WordPressPortal"]
