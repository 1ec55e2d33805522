"""Netizens at a WordPress: the comment form of the interview's own page, each from home.

WordPress lets one address, and one e-mail, ask once in fifteen seconds; so each has their own.
"""

import re
from collections.abc import Iterable
from html import unescape

import requests

from studio.rehearsal.netizens.asking import ANSWER_SECONDS, NOT_TAKEN, session_from
from studio.rehearsal.netizens.ledger import Fate, Result
from studio.rehearsal.scenario import ScenarioQuestion

NAMELESS = "网友"
POST = re.compile(r"name=['\"]comment_post_ID['\"] value=['\"](\d+)['\"]")
COMMENT = re.compile(r"#comment-(\d+)")
MISTAKE = re.compile(r"wp-die-message\">(.*?)</div>", re.DOTALL)
HOMES = 250


class CommentForm:
    """The one way in; questions of other channels come this way too."""

    def __init__(self, url: str, page: str, questions: Iterable[ScenarioQuestion]) -> None:
        self._url, self._page, self._post = url, page, ""
        numbers = {one.id: number for number, one in enumerate(questions)}
        self._homes = {name: f"127.{3 + n // HOMES}.7.{2 + n % HOMES}"
                       for name, n in numbers.items()}  # fmt: skip

    def post_form(self, question: ScenarioQuestion) -> requests.Response:
        """Fills the form in as a browser does, from the netizen's own address."""
        with session_from(self._url, self._homes[question.id]) as session:
            session.headers["Accept"] = "text/html"
            if not self._post:
                shown = session.get(self._page, timeout=ANSWER_SECONDS)
                found = POST.search(shown.text)
                if not shown.ok or found is None:
                    shown.status_code = requests.codes.not_found  # the page is not there yet
                    return shown
                self._post = found[1]
            return session.post(
                f"{self._url}/wp-comments-post.php",
                data={
                    "comment_post_ID": self._post,
                    "comment_parent": "0",
                    "author": question.nickname or NAMELESS,
                    "email": f"{question.id.lower()}@netizen.invalid",
                    "comment": question.text.strip(),
                },
                timeout=ANSWER_SECONDS,
                allow_redirects=False,
            )

    post_as_collector = post_form

    def judged(self, question_id: str, answer: requests.Response) -> Result | None:
        """302 is taken, 409 was taken before; a mistake is 200 with a page that says so."""
        status = answer.status_code
        if status in NOT_TAKEN or status >= requests.codes.server_error:
            return None
        if status == requests.codes.found:
            number = COMMENT.search(answer.headers.get("Location", ""))
            return Result(question_id, Fate.RECEIVED, portal_id=number[1] if number else "")
        if status == requests.codes.conflict:
            return Result(question_id, Fate.RECEIVED)
        said = MISTAKE.search(answer.text)
        fate = Fate.REFUSED if said else Fate.FAILED
        words = unescape(re.sub(r"<[^>]*>", "", said[1])).strip() if said else ""
        return Result(question_id, fate, detail=f"{status} {words}".strip())


__all__ = ["CommentForm"]
