"""热点回应: the answers of a programme for everybody, numbered, with the five facts and figures.

受理日期, 答复日期, 答复部门, 答复内容 and statistics are what a government's page owes its readers.
"""

from collections import defaultdict
from datetime import date, datetime
from html import escape
from typing import Any

from studio.rehearsal.portal.pages import CHINA, REHEARSAL, bar, filled, head
from studio.web_address import linked


def page(interview: str, shown: dict[str, Any], items: list[dict[str, Any]]) -> str:
    """The column as a page."""
    numbered = "\n".join(_item(number, item) for number, item in enumerate(items, 1))
    return filled(
        "followup.html",
        head=head(f"热点回应 · {shown['title']}"),
        raw_bar=bar(),
        raw_mark=REHEARSAL if shown["rehearsal"] else "",
        interview=interview,
        title=shown["title"],
        raw_figures=_figures(statistics(items)) if items else "",
        raw_items=f'<ol class="column-items">{numbered}</ol>' if items else EMPTY,
    )


def statistics(items: list[dict[str, Any]]) -> dict[str, Any]:
    """How many were answered, how many had asked, and how long each department took, in days."""
    taken: dict[str, list[int]] = defaultdict(list)
    for item in items:
        days = (_day(item["answered_at"]) - _day(item["received_at"])).days
        taken[item["department"]].append(max(0, days))
    return {
        "answered": len(items),
        "askers": sum(item["askers"] for item in items),
        "departments": [
            {"department": name, "answered": len(days), "days": round(sum(days) / len(days), 1)}
            for name, days in sorted(taken.items(), key=lambda one: (-len(one[1]), one[0]))
        ],
    }


EMPTY = "<p>本期还没有公布的答复。</p>"


def _item(number: int, item: dict[str, Any]) -> str:
    more = item["askers"] - 1
    asker = f"<bdi>{escape(item['asker'] or '网友')}</bdi>" + (f" 等 {more + 1} 人" if more else "")
    came = f"（{escape(item['channel'])}）" if item["channel"] else ""
    return filled(
        "followup-item.html",
        entry=item["entry"],
        number=number,
        raw_asker=f"{asker}{came}",
        question=item["question"],
        department=item["department"],
        received=f"{_day(item['received_at']):%Y-%m-%d}",
        answered=f"{_day(item['answered_at']):%Y-%m-%d}",
        raw_text=linked(item["text"]),
    )


def _figures(counted: dict[str, Any]) -> str:
    rows = "".join(
        f'<tr><th scope="row"><bdi>{escape(one["department"])}</bdi></th>'
        f"<td>{one['answered']}</td><td>{one['days']:g}</td></tr>"
        for one in counted["departments"]
    )
    return filled(
        "followup-figures.html",
        answered=counted["answered"],
        askers=counted["askers"],
        raw_rows=rows,
    )


def _day(text: str) -> date:
    return datetime.fromisoformat(text).astimezone(CHINA).date()
