"""Where personal data of an asker lies, and what an erasure may do there: put its mark, no more.

The public wording stays where it was published. Drafts that nobody released go with the rest, for
they may quote what was masked later; so do the comment that was left with a rating, and what the
house wrote of this one question: notes to the host, reports, the steps of a ledger. With the text
goes its salt: nobody can guess a short text from the digest that stays in the journal.
"""

from typing import NamedTuple

from sqlalchemy import Table

from studio.finding import looked_through
from studio.journal import MARK

FOUND_AS = looked_through(MARK, MARK)


class Erasable(NamedTuple):
    """One table. question: SQL for the asker's question of {row}; salted: its texts are sealed.

    thing, key, version: under which the journal knows a row; only: SQL that must hold of {row};
    emptied: what says nothing without the rest. named: the columns are a name by which the thing
    is known again, so a digest of it stands behind the mark.
    """

    table: str
    columns: tuple[str, ...]
    question: str
    mark: str = MARK
    salted: bool = False
    thing: str = ""
    key: str = ""
    version: str = ""
    only: str = ""
    emptied: tuple[str, ...] = ()
    named: bool = False


UNRELEASED = (
    "NOT EXISTS (SELECT 1 FROM publication sent WHERE sent.{owner} = {{row}}.{owner}"
    " AND sent.version = {{row}}.number)"
)
OF_ENTRY = (
    "COALESCE((SELECT its.question_id FROM answer its WHERE its.id = {row}.answer_id),"
    " (SELECT its.question_id FROM line its WHERE its.id = {row}.line_id"
    " AND its.speaker IN ('netizen', 'press')))"
)
"""Of an answer, or of the line that says the question: why it was to be put right or taken off."""
VERSION = ("label", "question", "text", "remark")
SUGGESTED = (
    "(SELECT its.id FROM question its JOIN erasure last ON last.interview_id = its.interview_id"
    " WHERE its.interview_id = {row}.interview_id AND its.kind = 'suggestion'"
    " AND last.done_by IS NOT NULL AND (last.question_id IS NULL OR last.question_id = its.id)"
    " ORDER BY last.done_at DESC, last.id DESC, its.id LIMIT 1)"
)
"""A list of suggestions quotes many: the one that was erased last, or one of all of them."""
MARKED = (
    Erasable(
        "question_raw", ("nickname", "text"), "{row}.question_id",
        salted=True, thing="question", key="question_id", version="1",
    ),
    Erasable(
        "question_wording", ("nickname", "text", "nickname_before", "text_before"),
        "{row}.question_id", salted=True, thing="question", key="question_id", version="number",
    ),
    Erasable("question", ("nickname", "text"), "{row}.id", emptied=("reporter",)),
    Erasable("question", ("reason",), "{row}.id", only="{row}.state = 'escalated'"),
    Erasable("question", ("channel_ref",), "{row}.id", named=True),
    Erasable(
        "screening_decision", ("reason",), "{row}.question_id",
        only="{row}.decision = 'escalate' AND {row}.reason <> ''",
    ),
    Erasable(
        "origin_reply", ("evidence",), "{row}.question_id",
        salted=True, thing="origin_reply", key="question_id", version="number",
        only="{row}.evidence <> ''",
    ),
    Erasable("correction_request", ("reason",), OF_ENTRY),
    Erasable("correction_request", ("answer",), OF_ENTRY, only="{row}.answer <> ''"),
    Erasable("withdrawal", ("reason",), OF_ENTRY),
    Erasable("question_words", ("words",), "{row}.question_id", FOUND_AS),
    Erasable(
        "answer_version", VERSION,
        "(SELECT its.question_id FROM answer its WHERE its.id = {row}.answer_id)",
        salted=True, thing="answer", key="answer_id", version="number",
        only=UNRELEASED.format(owner="answer_id"), emptied=("photos", "reason"),
    ),
    Erasable(
        "line_version", VERSION,
        "(SELECT its.question_id FROM line its WHERE its.id = {row}.line_id"
        " AND its.speaker IN ('netizen', 'press'))",
        salted=True, thing="line", key="line_id", version="number",
        only=UNRELEASED.format(owner="line_id"), emptied=("photos", "reason"),
    ),
    Erasable(
        "rating", ("comment",), "{row}.question_id",
        salted=True, thing="rating", key="question_id", version="number",
        only="{row}.comment <> ''",
    ),
    Erasable(
        "floor_note", ("text",), "{row}.question_id",
        salted=True, thing="floor_note", key="id", version="1", emptied=("source",),
    ),
    Erasable(
        "sentiment_report", ("gist", "reaction", "media", "proposal"), "{row}.question_id",
        salted=True, thing="sentiment", key="id", version="1",
    ),
    Erasable(
        "duty_step", ("text",),
        "(SELECT its.question_id FROM duty its WHERE its.id = {row}.duty_id)",
        salted=True, thing="duty", key="duty_id", version="number", only="{row}.text <> ''",
    ),
    Erasable(
        "adoption_version", VERSION, SUGGESTED,
        salted=True, thing="adoption_text", key="interview_id", version="number",
        only="{row}.state <> 'approved'", emptied=("photos",),
    ),
)  # fmt: skip
DROPPED = (("suggestions", "{row}.question_id"), ("question_flag", "{row}.question_id"))
"""What the back room made of the words: it goes altogether."""


def covered(question: str) -> str:
    """SQL: two people stand for it that personal data of this question's asker goes."""
    return (
        "EXISTS (SELECT 1 FROM erasure gone JOIN question asked ON asked.interview_id ="
        f" gone.interview_id WHERE asked.id = {question} AND gone.done_by IS NOT NULL"
        " AND (gone.question_id IS NULL OR gone.question_id = asked.id))"
    )


def let_through(table: Table, verb: str, same: str) -> str:
    """SQL: what an archived programme's guard lets through; '' where nothing.

    same: the database's word for two values that are equal, or both missing.
    """
    ways = [
        _marks(one, table, same) for one in MARKED if (table.name, verb) == (one.table, "UPDATE")
    ]
    if ways:
        return " OR ".join(f"({way})" for way in ways)
    for name, question in DROPPED:
        if (table.name, verb) == (name, "DELETE"):
            return covered(question.format(row="OLD"))
    return ""


def _marks(one: Erasable, table: Table, same: str) -> str:
    gone = {*one.columns, *one.emptied, *(("salt",) if one.salted else ())}
    stays = [column.name for column in table.columns if column.name not in gone]
    marks = [f"{_shown(one, f'NEW.{column}')} = '{one.mark}'" for column in one.columns]
    marks += [f'NEW."{column}" {same} OLD."{column}"' for column in stays]
    return " AND ".join((*marks, covered(one.question.format(row="NEW"))))


def _shown(one: Erasable, column: str) -> str:
    """What of a column is the mark: all of it, or what stands before the digest of a name."""
    return f"substr({column}, 1, {len(one.mark)})" if one.named else column


def sealed(erasure: str) -> str:
    """SQL: the sealed texts that an erasure takes: thing, id, version, and how many go together."""
    return " UNION ALL ".join(
        f"SELECT '{one.thing}', {one.key}, {one.version}, {len(one.columns)} FROM {one.table}"
        f" WHERE {chosen(one, erasure)}"
        for one in MARKED
        if one.salted
    )


def erasing(erasure: str, renamed: str) -> tuple[str, ...]:
    """The statements that overwrite what an erasure covers; erasure: SQL for its id.

    renamed: SQL for `studio.arrival.erased_ref` of a question; '' where the database has no
    digests, and names are marked elsewhere.
    """
    statements = []
    for one in MARKED:
        if one.named and not renamed:
            continue
        mark = renamed if one.named else f"'{one.mark}'"
        sets = [f"{column} = {mark}" for column in one.columns]
        sets += ["salt = ''"] if one.salted else []
        sets += [f"{column} = ''" for column in one.emptied]
        statements.append(f"UPDATE {one.table} SET {', '.join(sets)} WHERE {chosen(one, erasure)}")
    for name, question in DROPPED:
        its = question.format(row=name)
        statements.append(f"DELETE FROM {name} WHERE {its} IN ({of_erasure(erasure)})")
    return tuple(statements)


def chosen(one: Erasable, erasure: str) -> str:
    """SQL: which rows of a table an erasure covers and has not marked yet."""
    parts = [f"{one.question.format(row=one.table)} IN ({of_erasure(erasure)})"]
    parts += [one.only.format(row=one.table)] if one.only else []
    left = " OR ".join(
        f"{_shown(one, f'{one.table}.{column}')} <> '{one.mark}'" for column in one.columns
    )
    return " AND ".join((*parts, f"({left})"))


def of_erasure(erasure: str) -> str:
    """SQL: the questions whose askers' data an erasure lets go."""
    return (
        "SELECT asked.id FROM question asked JOIN erasure gone"
        " ON asked.interview_id = gone.interview_id"
        f" WHERE gone.id = {erasure} AND gone.done_by IS NOT NULL"
        " AND (gone.question_id IS NULL OR gone.question_id = asked.id)"
    )
