"""Which policy profile the house follows: one that came with the program, or one of its own.

A profile of its own lies in the database, so that every PC knows it; a programme keeps the id of
the one it was planned under.
"""

from sqlalchemy import select

from studio.errors import Refusal
from studio.house import (
    ANSWER_LEVELS,
    HOLD,
    LEAST_ANSWER_LEVELS,
    LEAST_LINE_LEVELS,
    LINE_LEVELS,
    POLICY,
    HouseFact,
    house,
    put,
    require_house,
)
from studio.journal import Pen, Reader
from studio.notice_place import add_asked
from studio.people import Role, require
from studio.policy import MOST_BYTES, NOTHING, Profile, built_in, profile_in

OWN = "policy:"
"""How the facts begin that hold a profile of the house's own."""
MOST_OWN = 20


# commands


def follow(pen: Pen, policy_id: str) -> None:
    """From now on the house goes by this profile; programmes planned before keep theirs.

    Levels of review below what it asks are raised, never lowered; the wait after a release becomes
    the profile's where it has one, and places that it names for notices come on their list.
    """
    _require_right(pen)
    chosen = _known(pen, policy_id)
    here = house(pen)
    put(pen, POLICY, chosen.id)
    levels = (
        (LEAST_LINE_LEVELS, LINE_LEVELS, "line_levels", here.line_levels),
        (LEAST_ANSWER_LEVELS, ANSWER_LEVELS, "answer_levels", here.answer_levels),
    )
    for least, fact, key, now in levels:
        asked = chosen.number(key) or 1
        put(pen, least, str(asked))
        if now < asked:
            put(pen, fact, str(asked))
    hold = chosen.number("hold_seconds")
    if hold is not None:
        put(pen, HOLD, str(hold))
    add_asked(pen, chosen.texts("notice_places"))
    pen.note("policy", 0, chosen=chosen.id, before=here.policy)


def take_in(pen: Pen, file: str, text: str) -> None:
    """Keeps a profile of the house's own under its id, in place of an earlier one of that id.

    file: its name, for what is said of it. Refusal with file and key where it is wrong.
    """
    _require_right(pen)
    if len(text.encode()) > MOST_BYTES:
        raise Refusal("制度文件 {file} 太大，请核对是不是选错了文件。", file=file)
    profile = profile_in(file, text)
    if any(profile.id == one.id for one in built_in()):
        raise Refusal("“{id}”是自带的制度，请在文件里换一个 id。", id=profile.id)
    kept = _own(pen)
    if profile.id not in kept and len(kept) >= MOST_OWN:
        raise Refusal("自己的制度最多 {n} 份。", n=MOST_OWN)
    put(pen, OWN + profile.id, text)
    pen.note("policy", 0, taken_in=profile.id, rules=len(profile.rules))
    if house(pen).policy == profile.id:
        follow(pen, profile.id)


# queries


def policies(reader: Reader) -> tuple[Profile, ...]:
    """Every profile that can be followed: the house's own, then those of the program."""
    own = (profile_in(name, text) for name, text in sorted(_own(reader).items()))
    return (*own, *built_in())


def in_force(reader: Reader) -> Profile:
    """The profile that the house follows; the empty one where none was chosen."""
    return named(reader, house(reader).policy)


def named(reader: Reader, policy_id: str) -> Profile:
    """The profile of this id; the empty one where there is none."""
    if not policy_id:
        return NOTHING
    return next((one for one in policies(reader) if one.id == policy_id), NOTHING)


def _known(reader: Reader, policy_id: str) -> Profile:
    found = named(reader, policy_id)
    if found is NOTHING:
        raise Refusal("没有这份制度。")
    return found


def _own(reader: Reader) -> dict[str, str]:
    rows = reader.connection.execute(
        select(HouseFact.name, HouseFact.value).where(HouseFact.name.startswith(OWN))
    )
    return {row.name.removeprefix(OWN): row.value for row in rows}


def _require_right(pen: Pen) -> None:
    require_house(pen)
    require(pen, Role.PLANNER, Role.ADMINISTRATOR)
