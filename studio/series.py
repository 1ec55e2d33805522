"""What kind of programme it is (A17), and of which series (A18).

One that comes of the year plan is what its row says; for an ad-hoc one a person says it.
"""

from datetime import datetime

from studio.beside import beside
from studio.errors import Refusal
from studio.interview import BEFORE_AIR, change, plan, require_state
from studio.journal import Pen
from studio.naming import NAME, written
from studio.people import Role, require
from studio.year_plan import Kind

# commands


def plan_ad_hoc(
    pen: Pen, kind: str, series: str, title: str, unit: str, starts_at: datetime, minutes: int,
    reason: str,
) -> int:  # fmt: skip
    """Plans a programme that is in no plan, of this kind and series; returns its id."""
    chosen = _known(kind)
    number = plan(pen, title, unit, starts_at, minutes, reason)
    own = beside(pen, number)
    _become(own, chosen, series)
    own.put_down()
    return number


def choose_kind(pen: Pen, kind: str, series: str) -> None:
    """Says what kind of programme it is, and of which series; before air."""
    require(pen, Role.PLANNER)
    require_state(pen, *BEFORE_AIR)
    _become(pen, _known(kind), series)


def _known(kind: str) -> Kind:
    if kind not in set(Kind):
        raise Refusal("没有这种节目类型。")
    return Kind(kind)


def _become(pen: Pen, kind: Kind, series: str) -> None:
    change(pen, kind=kind.value, series=written(series, NAME))
