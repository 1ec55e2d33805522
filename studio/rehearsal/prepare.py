"""Makes the studio of a rehearsal: fresh database, crew, programme; through the desk alone."""

from dataclasses import dataclass

from studio import department, house, interview, migrations, people
from studio.clock import Clock
from studio.database import Database
from studio.department import Listed
from studio.desk import Desk, found_studio
from studio.people import HOUSE_ROLES, Role
from studio.rehearsal.scenario import CrewMember, Scenario

ADMINISTRATOR = "admin01"
COLLECTOR = "collector01"
REASON = "彩排：虚构的访谈，按场景演练"


@dataclass(frozen=True)
class Prepared:
    """What the stage needs to know of the studio that was made; crew is every login to seat."""

    database: Database
    programme: int
    crew: tuple[str, ...]


def prepare(scenario: Scenario, url: str, clock: Clock, portal_url: str) -> Prepared:
    """A studio that only rehearses, with one announced programme; its portal is on this machine."""
    database = Database(url)
    migrations.upgrade(database)
    boss = found_studio(
        database, ADMINISTRATOR, "系统管理员", scenario.unit, scenario.password, clock
    )
    boss.execute(house.rehearse_only)
    rows = tuple(Listed(one.name, one.aliases) for one in scenario.departments)
    if rows:
        boss.execute(department.take_in, rows)
    crew = crew_of(scenario)
    _add_people(boss, scenario, crew)
    programme = _plan(boss, scenario)
    planner = boss.in_programme(programme)
    _seat(planner, crew)
    _describe(planner, scenario, portal_url)
    return Prepared(database, programme, tuple(crew))


def crew_of(scenario: Scenario) -> dict[str, tuple[Role, ...]]:
    """Each login with its roles; one more, who brings questions from other channels in."""
    crew: dict[str, tuple[Role, ...]] = {}
    for role, logins in scenario.crew.items():
        for login in logins:
            crew[login] = (*crew.get(login, ()), Role(role))
    crew.setdefault(COLLECTOR, (Role.COLLECTOR,))
    return crew


def editor_of(scenario: Scenario) -> str:
    """The name under which the site speaks in its own record."""
    return next((turn.name for turn in scenario.turns if turn.role == "editor"), "")


def _add_people(boss: Desk, scenario: Scenario, crew: dict[str, tuple[Role, ...]]) -> None:
    for login, roles in crew.items():
        person = scenario.people.get(login, CrewMember(login, "征集员", scenario.unit))
        kept = people.sealed(boss.database, login, scenario.password)
        boss.execute(people.add_person, login, person.name, person.unit, kept)
        for role in roles:
            if role in HOUSE_ROLES:
                boss.execute(people.give_role, login, role)


def _plan(boss: Desk, scenario: Scenario) -> int:
    minutes = round((scenario.ends_at - scenario.starts_at).total_seconds() / 60)
    return boss.execute(
        interview.plan, scenario.title, scenario.unit, scenario.starts_at, minutes, REASON, True
    )


def _seat(planner: Desk, crew: dict[str, tuple[Role, ...]]) -> None:
    for login, roles in crew.items():
        for role in roles:
            if role not in HOUSE_ROLES:
                planner.execute(people.give_role, login, role)


def _describe(planner: Desk, scenario: Scenario, portal_url: str) -> None:
    minutes = round((scenario.ends_at - scenario.starts_at).total_seconds() / 60)
    planner.execute(
        interview.describe, scenario.title, scenario.unit, scenario.host, scenario.venue,
        editor_of(scenario), scenario.starts_at, minutes,
    )  # fmt: skip
    for guest in scenario.guests:
        planner.execute(interview.name_guest, guest.name, guest.post)
    planner.execute(interview.choose_portal, portal_url)
    planner.execute(interview.propose)
    planner.execute(interview.approve)
    planner.execute(interview.announce)
