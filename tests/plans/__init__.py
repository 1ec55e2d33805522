"""The notices' plan tables and the data that plans are tried on; INVENTED where it says so."""

import csv
import json
from pathlib import Path

from studio.nomination import FIELD_NAMES, Form
from studio.year_plan import Kind, Planned, month_and_day, units_in

FOLDER = Path(__file__).parent
PRESS = {"新闻发布会": Kind.PRESS.value}


def table(name: str) -> list[dict[str, str]]:
    """The lines of one of the tables, by their headings."""
    with (FOLDER / f"{name}.csv").open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def taibai() -> list[Planned]:
    """The ten rows of the notice of 2018."""
    return [
        _planned(row["责任单位"], row["访谈时间"], row["访谈主题"])
        for row in table("taibai_2018_exact")
    ]


def zhuhai() -> list[Planned]:
    """The ten months of the notice of 2022."""
    return [_planned(row["部门名称"], row["月份"], "") for row in table("zhuhai_2022_exact")]


def shandong() -> list[Planned]:
    """The 23 units of the annex of 2014, a press conference each quarter; dates are invented."""
    return [
        Planned(
            (row["责任单位"],), *month_and_day(row["日期(虚构)"]), "",
            PRESS[row["类型"]], rank=row["出席人(虚构)"],
        )
        for row in table("shandong_2014_units_from_seed_INVENTED_dates")
    ]  # fmt: skip


def _planned(units: str, when: str, topic: str) -> Planned:
    month, day = month_and_day(when)
    return Planned(units_in(units), month, day, topic, when_said=when, units_said=units)


def topic_forms() -> list[tuple[Form, list[str]]]:
    """The two forms of the rehearsal data, each with what is wrong with it."""
    given = json.loads((FOLDER / "topic_form.json").read_text("utf-8"))
    names = {str(name): field for field, name in FIELD_NAMES.items()}
    assert given["template"] == list(names)
    return [
        (
            Form(**{names[name].value: words for name, words in one.items() if name in names}),
            one.get("expected_errors", []),
        )
        for one in given["invented_examples"]
    ]
