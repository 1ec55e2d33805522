"""Nominations that were read, held against those of the year: what could be taken in now."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from studio import policy_choice
from studio.journal import Reader
from studio.nomination import Form, forms, is_office, judged, lacks, may_hand_in
from studio.nomination_table.drafts import Draft
from studio.words import Words, listed

ALREADY, NOT_YOURS = Words("已有这份征集表"), Words("不是您单位的征集表")


@dataclass(frozen=True)
class Looked:
    """Every nomination as it could be taken in now."""

    drafts: tuple[Draft, ...] = ()

    @property
    def good(self) -> tuple[Form, ...]:
        """What would come in."""
        return tuple(one.form for one in self.drafts if not one.fault)

    @property
    def doubtful(self) -> int:
        """How many of them are to be looked at, or lack something."""
        return sum(bool(one.doubts or one.lacks) for one in self.drafts if not one.fault)

    @property
    def late(self) -> int:
        """How many of them take a reason."""
        return sum(bool(one.late) for one in self.drafts if not one.fault)


def look_at(reader: Reader, year: int, drafts: Iterable[Draft]) -> Looked:
    """The nominations for this year: what each lacks, whether it is late, why it cannot come in.

    The office takes in what lacks something, an aide only what is whole, and of the own unit.
    """
    profile, office = policy_choice.in_force(reader), is_office(reader)
    today = reader.at.astimezone().date()
    known = {_key(form) for form in forms(reader, year)}
    looked = []
    for one in drafts:
        missing = lacks(one.form, year)
        late = judged(profile, year, one.form.when_said, today).words
        fault = one.fault
        if not fault and not may_hand_in(reader, one.form.unit):
            fault = NOT_YOURS
        elif not fault and _key(one.form) in known:
            fault = ALREADY
        elif not fault and missing and not office:
            fault = listed(missing)
        known.add(_key(one.form))
        looked.append(replace(one, fault=fault, lacks=missing, late=late))
    return Looked(tuple(looked))


def _key(form: Form) -> tuple[str, str, str, str]:
    return form.unit, form.when_said, form.guests, form.topic
