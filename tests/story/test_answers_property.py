"""What an answer waits for holds whoever does what in which order: held against a small model."""

import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, currently_in_test_context, event, given, settings
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn
from sqlalchemy import Connection, text

from studio import answer, house, people, publication, screening, talking_point
from studio.answer import Concern, Route
from studio.clock import Clock
from studio.desk import Desk
from studio.errors import Refusal
from studio.people import Role
from studio.review import Secrecy
from studio.talking_point import Wording, day_of
from tests.postgres import Postgres
from tests.studio.room import Room, open_room, open_server_room

UNITS = {"aide": "市场监管局", "aide2": "教育局", "reviewer2": "教育局"}
AIDES = ("aide", "aide2", "reviewer2")
REVIEWERS = ("reviewer", "reviewer2", "director")
PEOPLE = (*AIDES, "reviewer", "director", "publisher", "boss")
QUESTIONS, POINTS = 2, 2
OFTEN = {
    "hand_in": AIDES, "draft": AIDES, "submit": AIDES, "ask": AIDES, "sign": AIDES * 2,
    "approve": REVIEWERS * 3, "release": ("publisher",) * 8, "release_all": ("publisher",) * 4,
}  # fmt: skip
"""Who mostly does it; now and then anybody tries."""
ACTS = (
    *("hand_in", "approve", "sign", "release") * 6, *("approve", "hand_in", "ask") * 3, "draft",
    "submit", "drop", "concern", "back", "renew", "expire", "retire", "bring_back", "bring_back",
    "route", "release_all", "levels", "day",
)  # fmt: skip


@st.composite
def a_step(pick: DrawFn) -> "Step":
    """One act by somebody about one answer; the last number means what the act takes it for."""
    act = pick(st.sampled_from(ACTS))
    who = pick(st.sampled_from((*OFTEN.get(act, PEOPLE), *PEOPLE)))
    return act, who, pick(st.sampled_from((0, 0, 1))), pick(st.integers(0, 7))


Step = tuple[str, str, int, int]


def tell(what: str) -> None:
    """Counts it for --hypothesis-show-statistics."""
    if currently_in_test_context():
        event(what)


@dataclass
class Version:
    """One version as the model knows it."""

    by: str
    source: bool
    points: dict[int, int]
    state: str = "draft"
    signed: list[str] = field(default_factory=list)
    co_signed: dict[str, str] = field(default_factory=dict)
    out: bool = False


@dataclass
class Text:
    """One answer as the model knows it."""

    versions: list[Version] = field(default_factory=list)
    asked: set[str] = field(default_factory=set)
    concern: Concern = Concern.NONE
    route: Route = Route.FEED

    @property
    def newest(self) -> Version:
        return self.versions[-1]

    @property
    def authors(self) -> set[str]:
        return {version.by for version in self.versions}


@dataclass
class Point:
    """A talking point: until which day each of its versions holds."""

    until: list[date | None]
    retired: bool = False


class Model:
    """The rules in plain Python, and the same people at their desks."""

    def __init__(self, room: Room) -> None:
        self.room = room
        self.days = 0
        self.wanted = 1
        self.texts = [Text() for _ in range(QUESTIONS)]
        self.ids: dict[int, int] = {}
        self.points = [Point([None]) for _ in range(POINTS)]
        for login, unit in UNITS.items():
            room.boss.execute(people.rename, login, login, unit)
        self.desk("boss").execute(people.give_role, "director", Role.REVIEWER)
        self.questions = room.ask(*(f"问{n}" for n in range(QUESTIONS)))
        for number in self.questions:
            room["aide"].execute(screening.admit, number, 0)
        self.point_ids = [
            self.house().execute(talking_point.add, Wording(f"口径{n}", "文", "文号"))
            for n in range(POINTS)
        ]

    # desks in the model's day

    def desk(self, login: str) -> Desk:
        now = time.time()
        return replace(self.room[login], clock=Clock(now, now + 86400.0 * self.days))

    def house(self) -> Desk:
        return self.desk("boss").in_programme(0)

    @property
    def today(self) -> date:
        return day_of(self.desk("aide").clock.now())

    # the rules

    def in_force(self, point: int, version: int) -> bool:
        until = self.points[point].until[version - 1]
        return not self.points[point].retired and (until is None or self.today <= until)

    def stale(self, version: Version) -> bool:
        return any(not self.in_force(*one) for one in version.points.items())

    def unsourced(self, n: int) -> bool:
        one = self.texts[n]
        rumour = one.concern is Concern.RUMOUR
        return rumour and not (one.newest.source or one.newest.points)

    def unsigned(self, n: int) -> bool:
        return bool(self.texts[n].asked - set(self.texts[n].newest.co_signed))

    def may_approve(self, who: str, n: int) -> bool:
        one = self.texts[n]
        return (
            who in REVIEWERS and who not in one.authors and one.newest.state == "submitted"
            and who not in one.newest.signed
            and not (self.stale(one.newest) or self.unsourced(n) or self.unsigned(n))
        )  # fmt: skip

    def may_release(self, who: str, n: int) -> bool:
        one = self.texts[n]
        return bool(
            who == "publisher" and one.versions and one.newest.state == "approved"
            and not one.newest.out and one.route is Route.FEED
            and not (self.stale(one.newest) or self.unsourced(n) or self.unsigned(n))
        )  # fmt: skip

    # the steps

    def take(self, step: Step) -> None:
        act, who, n, x = step
        getattr(self, act)(who, n, x)

    def tried(self, desk: Desk, command: Callable[..., object], *args: object) -> Refusal | None:
        try:
            desk.execute(command, *args)
        except Refusal as refusal:
            return refusal
        return None

    def _seen(self, n: int) -> int:
        return len(self.texts[n].versions)

    def _write(self, command: Callable[..., int], who: str, n: int, x: int) -> bool:
        cites = (0, 1) if x == 7 else (0,) if x in (1, 5) else ()
        points = [self.point_ids[k] for k in cites]
        args = (self.questions[n], f"{who}答{x}", self._seen(n), "来源" if x & 4 else "", points)
        try:
            self.ids[n] = self.desk(who).execute(command, *args)
        except Refusal:
            assert who not in AIDES
            return False
        assert who in AIDES
        cited = {k: len(self.points[k].until) for k in cites}
        self.texts[n].versions.append(Version(who, bool(x & 4), cited))
        return True

    def draft(self, who: str, n: int, x: int) -> None:
        self._write(answer.draft, who, n, x)

    def hand_in(self, who: str, n: int, x: int) -> None:
        if self._write(answer.hand_in, who, n, x):
            self.texts[n].newest.state = "submitted"

    def submit(self, who: str, n: int, x: int) -> None:
        if n not in self.ids:
            return
        newest = self.texts[n].newest
        refused = self.tried(self.desk(who), answer.submit, self.ids[n], self._seen(n))
        assert (refused is None) == (newest.by == who and newest.state == "draft")
        if refused is None:
            newest.state = "submitted"

    def ask(self, who: str, n: int, x: int) -> None:
        if n not in self.ids:
            return
        one, unit = self.texts[n], sorted(set(UNITS.values()))[x % 2]
        if self.tried(self.desk(who), answer.ask_unit, self.ids[n], unit) is None:
            assert one.newest.state != "approved"
            one.asked.add(unit)

    def sign(self, who: str, n: int, x: int) -> None:
        if n not in self.ids:
            return
        one, unit = self.texts[n], UNITS.get(who, "")
        may = (
            who in AIDES and unit in one.asked and who not in one.authors
            and one.newest.state in ("draft", "submitted") and unit not in one.newest.co_signed
        )  # fmt: skip
        refused = self.tried(self.desk(who), answer.co_sign, self.ids[n], self._seen(n))
        assert (refused is None) == may, refused
        if may:
            one.newest.co_signed[unit] = who

    def drop(self, who: str, n: int, x: int) -> None:
        if n not in self.ids:
            return
        one, unit = self.texts[n], sorted(set(UNITS.values()))[x % 2]
        may = who in {*AIDES, *REVIEWERS} and who not in one.authors and unit in one.asked
        refused = self.tried(self.desk(who), answer.drop_unit, self.ids[n], unit)
        assert (refused is None) == may, refused
        if may:
            one.asked.discard(unit)

    def concern(self, who: str, n: int, x: int) -> None:
        if n not in self.ids:
            return
        one, wanted = self.texts[n], tuple(Concern)[x % 4]
        lifted = one.concern is Concern.RUMOUR and wanted is not Concern.RUMOUR
        may = who in {*AIDES, *REVIEWERS} and not (lifted and who in one.authors)
        refused = self.tried(self.desk(who), answer.name_concern, self.ids[n], wanted)
        assert (refused is None) == may, refused
        if may:
            one.concern = wanted

    def approve(self, who: str, n: int, x: int) -> None:
        if n not in self.ids:
            return
        one, behind, closed = self.texts[n], int(x == 7), x == 6
        secrecy = Secrecy.STUDY if closed else Secrecy.OPEN
        args = (self.ids[n], self._seen(n) - behind, secrecy)
        may = self.may_approve(who, n) and not behind and not closed
        refused = self.tried(self.desk(who), answer.approve, *args)
        assert (refused is None) == may, refused
        if may:
            self._signed(one.newest, who)
        elif refused is not None and who in REVIEWERS and not behind:
            self._reason(n, refused)

    def _signed(self, newest: Version, who: str) -> None:
        last = len(newest.signed) + 1 >= self.wanted
        newest.signed.append(who)
        if last:
            newest.state = "approved"
            tell(f"approved with {self.wanted} levels")

    def _reason(self, n: int, refused: Refusal) -> None:
        """What has run out, and a rumour without a source, are refused with the reason."""
        if self.stale(self.texts[n].newest):
            tell("refused: out of force")
            assert "口径" in str(refused)
            assert "停用" in str(refused) or "过期" in str(refused)
        elif self.unsourced(n):
            tell("refused: rumour")
            assert "谣言" in str(refused)
        elif self.unsigned(n):
            tell("refused: not co-signed")
            assert "会签" in str(refused)

    def back(self, who: str, n: int, x: int) -> None:
        if n not in self.ids:
            return
        one = self.texts[n]
        may = who in REVIEWERS and who not in one.authors and one.newest.state == "submitted"
        refused = self.tried(self.desk(who), answer.give_back, self.ids[n], self._seen(n), "核")
        assert (refused is None) == may, refused
        if may:
            one.newest.state = "returned"

    def renew(self, who: str, n: int, x: int) -> None:
        self._renew(x, None if x & 4 else self.today + timedelta(days=x % 3))

    def expire(self, who: str, n: int, x: int) -> None:
        self._renew(x, self.today - timedelta(days=1))

    def _renew(self, x: int, until: date | None) -> None:
        known = self.points[x % POINTS].until
        wording = Wording("口径", "新文", "文号", valid_until=until)
        which = self.point_ids[x % POINTS]
        self.house().execute(talking_point.renew, which, wording, len(known))
        known.append(until)

    def retire(self, who: str, n: int, x: int) -> None:
        self.house().execute(talking_point.retire, self.point_ids[x % POINTS])
        self.points[x % POINTS].retired = True

    def bring_back(self, who: str, n: int, x: int) -> None:
        self.house().execute(talking_point.retire, self.point_ids[x % POINTS], False)
        self.points[x % POINTS].retired = False

    def day(self, who: str, n: int, x: int) -> None:
        self.days += 1

    def route(self, who: str, n: int, x: int) -> None:
        if n not in self.ids:
            return
        wanted = (Route.FEED, Route.FEED, Route.GUEST, Route.WRITING)[x % 4]
        if self.tried(self.desk(who), answer.send_by, self.ids[n], wanted) is None:
            assert who in {*AIDES, *REVIEWERS}
            self.texts[n].route = wanted

    def levels(self, who: str, n: int, x: int) -> None:
        self.wanted = x % 3 + 1
        self.house().execute(house.review_in_levels, 1, self.wanted)

    def release(self, who: str, n: int, x: int) -> None:
        if n not in self.ids:
            return
        may = self.may_release(who, n)
        refused = self.tried(self.desk(who), publication.release_answer, self.ids[n], self._seen(n))
        assert (refused is None) == may, refused
        if may:
            self._is_out(n)

    def release_all(self, who: str, n: int, x: int) -> None:
        """All of them or none."""
        if not self.ids:
            return
        seen = {number: self._seen(k) for k, number in self.ids.items()}
        may = all(self.may_release(who, k) for k in self.ids)
        refused = self.tried(self.desk(who), publication.release_answers, seen)
        assert (refused is None) == may, refused
        if may:
            for k in self.ids:
                self._is_out(k)

    def _is_out(self, n: int) -> None:
        self.texts[n].newest.out = True
        tell("released")

    # what the tables say in the end

    def require_sound(self) -> None:
        """Every publication is one that the model let out, with all that it needs."""
        with self.room.database.reading() as connection:
            rows = connection.execute(text("SELECT answer_id, version FROM publication")).all()
        by_id = {number: n for n, number in self.ids.items()}
        for answer_id, number in rows:
            version = self.texts[by_id[answer_id]].versions[number - 1]
            assert version.out
            assert version.by not in version.signed
            assert version.by not in version.co_signed.values()
            assert len(set(version.signed)) == len(version.signed) >= 1
        let_out = sum(one.out for each in self.texts for one in each.versions)
        assert len(rows) == let_out


def run(room: Room, steps: list[Step]) -> Model:
    """Takes the steps and holds the end against the model."""
    model = Model(room)
    for step in steps:
        model.take(step)
    model.require_sound()
    return model


UNSHRUNK = (Phase.explicit, Phase.reuse, Phase.generate)
"""A failing hour says enough; to make it shorter costs minutes."""
STEPS = st.lists(a_step(), min_size=50, max_size=90)


@settings(
    max_examples=25, deadline=None, phases=UNSHRUNK,
    suppress_health_check=[HealthCheck.too_slow],
)  # fmt: skip
@given(STEPS)
def test_no_answer_goes_out_without_all_that_it_waits_for(steps: list[Step]) -> None:
    with tempfile.TemporaryDirectory() as folder, open_room(Path(folder)) as room:
        run(room, steps)


@settings(
    max_examples=12, deadline=None, phases=UNSHRUNK,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)  # fmt: skip
@given(steps=STEPS)
def test_no_answer_goes_out_from_a_server_without_all_that_it_waits_for(
    server: Postgres, steps: list[Step]
) -> None:
    with open_server_room(server) as room:
        run(room, steps)


WHOLE = [
    ("levels", "boss", 0, 2), ("hand_in", "aide", 0, 5), ("concern", "reviewer", 0, 3),
    ("ask", "reviewer", 0, 1), ("ask", "reviewer", 0, 0), ("approve", "reviewer", 0, 0),
]  # fmt: skip


def test_the_model_sees_an_answer_pass_all_of_it(room: Room) -> None:
    model = run(room, WHOLE)
    one = model.texts[0]
    assert one.concern is Concern.RUMOUR
    assert one.asked == {"市场监管局", "教育局"}
    assert not one.newest.signed
    for step in (
        ("sign", "aide2", 0, 0), ("drop", "aide2", 0, 0), ("drop", "aide2", 0, 1),
        ("ask", "aide", 0, 1), ("approve", "reviewer", 0, 0), ("approve", "reviewer", 0, 0),
        ("approve", "reviewer2", 0, 0), ("release", "publisher", 0, 0),
        ("approve", "director", 0, 0), ("release", "publisher", 0, 0),
    ):  # fmt: skip
        model.take(step)
    assert one.newest.signed == ["reviewer", "reviewer2", "director"]
    assert one.newest.out
    model.require_sound()


def test_the_model_sees_what_ran_out_and_a_rumour_refused(room: Room) -> None:
    model = Model(room)
    steps: list[Step] = [
        ("expire", "boss", 0, 0), ("hand_in", "aide", 0, 1), ("approve", "reviewer", 0, 0),
        ("hand_in", "aide2", 1, 0), ("concern", "aide", 1, 3), ("approve", "reviewer", 1, 0),
        ("renew", "boss", 0, 2), ("hand_in", "aide2", 1, 1), ("approve", "reviewer", 1, 0),
        *[("day", "boss", 0, 0)] * 3, ("release", "publisher", 1, 0),
    ]  # fmt: skip
    for step in steps:
        model.take(step)
    assert [one.newest.state for one in model.texts] == ["submitted", "approved"]
    assert not model.texts[1].newest.out
    model.require_sound()
    one = model.tried(
        model.desk("publisher"), publication.release_answer, model.ids[1], model._seen(1)
    )
    assert "已于" in str(one)
    assert "过期" in str(one)


# the database alone

APPROVED = (
    "UPDATE answer_version SET state = 'approved', decided_by = 'reviewer',"
    " decided_at = '2099-01-01T00:00:00.000000+00:00', secrecy = 'open' WHERE number = 1"
)
STEP_BY = (
    "INSERT INTO review_step VALUES ('answer', 1, 1, {level}, 1, '{by}',"
    " '2025-06-20T07:00:00.000000+00:00')"
)
SIGNED_BY = (
    "INSERT INTO co_signature VALUES (1, 1, '教育局', '{by}', '2025-06-20T07:00:00.000000+00:00')"
)


def forged(room: Room, *statements: str) -> str:
    """What the database says to statements that go around every command; empty where nothing."""

    def forge(connection: Connection) -> None:
        for statement in statements:
            connection.execute(text(statement))

    try:
        with room.database.writing() as connection:
            forge(connection)
    except Refusal as refusal:
        return str(refusal)
    return ""


def test_the_database_approves_nothing_below_its_levels(room: Room) -> None:
    Model(room).take(("hand_in", "aide", 0, 0))
    room.boss.execute(house.review_in_levels, 1, 3)
    one, two = STEP_BY.format(level=1, by="reviewer2"), STEP_BY.format(level=2, by="reviewer2")
    assert "层级" in forged(room, APPROVED)
    assert "层级" in forged(room, one, APPROVED)
    assert "层级" in forged(room, one, two, APPROVED)
    by_author = STEP_BY.format(level=2, by="aide")
    assert "层级" in forged(room, one, by_author, APPROVED)
    by_same = STEP_BY.format(level=2, by="reviewer")
    assert "层级" in forged(room, one, by_same, APPROVED)
    assert forged(room, one, STEP_BY.format(level=2, by="director"), APPROVED) == ""


def test_the_database_approves_nothing_that_a_unit_has_not_signed(room: Room) -> None:
    model = Model(room)
    model.take(("hand_in", "aide", 0, 0))
    room["reviewer"].execute(answer.ask_unit, model.ids[0], "教育局")
    assert "会签" in forged(room, APPROVED)
    assert "会签" in forged(room, SIGNED_BY.format(by="aide"), APPROVED)
    assert forged(room, SIGNED_BY.format(by="aide2"), APPROVED) == ""


def test_the_database_approves_no_rumour_without_a_source(room: Room) -> None:
    model = Model(room)
    model.take(("hand_in", "aide", 0, 0))
    room["reviewer"].execute(answer.name_concern, model.ids[0], Concern.RUMOUR)
    assert "来源" in forged(room, APPROVED)
    assert forged(room, "INSERT INTO answer_source VALUES (1, 1, '文号')", APPROVED) == ""


@pytest.mark.parametrize("how", ["retired", "expired", "in force"])
def test_the_database_approves_nothing_that_has_run_out(room: Room, how: str) -> None:
    model = Model(room)
    if how == "expired":
        model.take(("renew", "boss", 0, 0))
    model.take(("hand_in", "aide", 0, 1))
    if how == "retired":
        model.take(("retire", "boss", 0, 0))
    said = forged(room, APPROVED)
    assert said == "" if how == "in force" else "口径" in said


def test_what_is_for_the_guest_never_goes_online(room: Room) -> None:
    model = Model(room)
    for step in (("hand_in", "aide", 0, 0), ("approve", "reviewer", 0, 0)):
        model.take(step)
    model.take(("route", "aide", 0, 2))
    released = (
        "INSERT INTO publication (interview_id, answer_id, version, entry, number, sequence, role,"
        " label, text, question, remark, spoken_at, late, released_by, released_at, state, sha256,"
        " fault) SELECT 1, answer_id, number, 'answer-1', 1, 1, 'department', label, text,"
        " question, remark, drafted_at, {no}, 'publisher', drafted_at, 'waiting', '', ''"
        " FROM answer_version WHERE answer_id = 1"
    ).format(no="false" if room.database.is_server else "0")
    assert "嘉宾" in forged(room, released)
    model.take(("route", "aide", 0, 0))
    assert forged(room, released) == ""
