"""Searching and filtering 100,000 questions, from a key to the painted answer; beside 1,000."""

from bench import Row, quantile, row
from bench._lists import MANY, Lists, many_questions
from bench._typing import chosen, gone, mark, opened, typed

FEW = 1_000
ROUNDS = 3


def measure(full: bool) -> Row:
    """Milliseconds a key, in turns with the same on 1,000; filters and first paint beside them."""
    with many_questions() as many, many_questions(FEW) as few:
        return measured(many, few, f"find among {MANY} questions", full=full)


def measured(many: Lists, few: Lists, name: str, *, full: bool) -> Row:
    """Both kinds of lists under the same hands."""
    for lists in (many, few):
        mark(lists.room.database)
    found: dict[str, tuple[list[float], list[float]]] = {
        what: ([], []) for what in ("first", "key", "filter")
    }
    for _ in range(ROUNDS * 4 if full else ROUNDS):
        for which, lists in enumerate((many, few)):
            view, first = opened(lists)
            found["first"][which].append(first)
            found["key"][which].extend(typed(lists, view))
            found["filter"][which].extend(chosen(lists, view))
            gone(view)
    beside = {
        f"{what}_{share}_{size}": round(quantile(found[what][which], int(share[1:]) / 100), 1)
        for what in ("first", "key", "filter")
        for which, size in enumerate((MANY, FEW))
        for share in ("p50", "p95")
    }
    goal = "first paint <= 100 ms; key and filter p95 <= 50 ms"
    return {**row(name, "ms", *found["key"], goal), **beside}
