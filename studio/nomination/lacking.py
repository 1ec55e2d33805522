"""What a form lacks before it can be handed in, field by field, pure."""

import re
from collections.abc import Iterator

from studio.nomination.guests import guests_in
from studio.nomination.noun import FIELD_NAMES, Field, Form
from studio.words import Words
from studio.year_plan import month_and_day

MANDATORY = tuple(field for field in Field if field not in (Field.ADVICE, Field.FAX))
YEAR = re.compile(r"(\d{4})\s*年")


def lacks(form: Form, year: int) -> tuple[str, ...]:
    """Every fault of a form for this year, in the order of its columns; none where it is whole."""
    return tuple(fault for field in MANDATORY for fault in _of_field(form, field, year))


def _of_field(form: Form, field: Field, year: int) -> Iterator[str]:
    cell = form.cell(field).strip()
    if not cell:
        yield Words("缺{field}", field=FIELD_NAMES[field])
    elif field is Field.WHEN:
        yield from _of_time(cell, year)
    elif field is Field.GUESTS:
        for guest in guests_in(cell):
            if not guest.post:
                yield Words("受邀嘉宾{name}缺职务", name=guest.name)


def _of_time(cell: str, year: int) -> Iterator[str]:
    if month_and_day(cell)[0] is None:
        yield Words("访谈时间没有认出月份：{text}", text=cell)
    written = YEAR.search(cell)
    if written is not None and int(written[1]) != year:
        yield Words("访谈时间写的是 {wrong} 年，不是 {year} 年", wrong=int(written[1]), year=year)
