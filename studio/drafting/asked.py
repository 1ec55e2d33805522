"""That somebody had drafting help stands in the journal: who asked, who took what, never the text.

What a person takes of a draft is theirs from then on; nothing here writes, submits or approves.
"""

import hashlib

from studio.answer.noun import ANSWERABLE
from studio.drafting.setting import endpoint
from studio.errors import Refusal
from studio.journal import Pen
from studio.people import Role, require
from studio.question import question

# commands


def ask_for_help(pen: Pen, question_id: int) -> None:
    """Notes that a draft is asked for, before anything leaves this PC."""
    _require_answerable(pen, question_id)
    if not endpoint(pen).offered:
        raise Refusal("起草帮助没有开启。")
    pen.note("question", question_id)


def take_help(pen: Pen, question_id: int, text: str, sentences: int) -> None:
    """Notes which text of a draft a person took over, by its digest."""
    _require_answerable(pen, question_id)
    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    pen.note("question", question_id, draft=digest, sentences=sentences)


def _require_answerable(pen: Pen, question_id: int) -> None:
    require(pen, Role.AIDE)
    if question(pen, question_id).state not in ANSWERABLE:
        raise Refusal("这条提问尚未采用，不能起草答复。")
