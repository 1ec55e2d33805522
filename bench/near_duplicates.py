"""A question against 100,000 earlier ones, by words alone; beside SQLite's own text index.

Also told: how long the earlier ones took to load, the memory they take, and the question's whole
answer with the order by meaning, from a cold start of each candidate.
"""

import random
import resource
import sqlite3
import time
from collections.abc import Callable
from functools import partial
from itertools import product

from bench import Row, quantile, row
from studio.screening.duplicates import Earlier
from studio.screening.meaning import vectors
from studio.screening.routing import known_fields

MANY = 100_000
PLACES = ["东城区", "学府路", "红旗街道", "我们小区", "市里", "", "老街", "开发区", "高铁站"]
WAYS = [
    "{place}{one}的{two}归谁管？",
    "请问{place}{one}和{two}有什么规定？",
    "{place}的{one}{two}问题什么时候能解决",
    "建议{place}多管管{one}，{two}也要查",
    "{one}遇到{two}怎么办，{place}有没有地方问？",
    "{place}{one}能不能{two}？",
    "想咨询一下{place}{one}办理{two}要什么材料",
    "{place}的{two}太差了，{one}没人管",
]


def measure(full: bool) -> Row:
    """Milliseconds a question, in turns; both hold the same questions."""
    chance = random.Random(7)  # noqa: S311  the same questions in every run
    texts = questions(chance, MANY if full else MANY // 10)
    before, began = held(), time.perf_counter()
    earlier: Earlier[int] = Earlier()
    for number, text in enumerate(texts):
        earlier.add(number, text)
    earlier.near(texts[0], deep=False)
    loaded, after = time.perf_counter() - began, held()
    plain = indexed(texts)
    ours, theirs, whole, work = [], [], [], []
    vectors(["先把模型读进来"])
    for text in questions(chance, 300 if full else 100):
        worked = time.thread_time()
        ours.append(timed(partial(earlier.near, text, deep=False)))
        work.append((time.thread_time() - worked) * 1000)
        theirs.append(timed(partial(matched, plain, text)))
        whole.append(timed(partial(earlier.near, text)))
    return row(
        f"near duplicates among {len(texts)}", "ms", ours, theirs, "p99 ≤ 10 by words; load ≤ 10 s"
    ) | {
        "own_work_p99": round(quantile(work, 0.99), 1),
        "load_s": round(loaded, 1),
        "memory_mb": round(after - before),
        "with_meaning_p99": round(quantile(whole, 0.99), 1),
    }


def questions(chance: random.Random, number: int) -> list[str]:
    """So many invented questions, of the words of all departments."""
    words = [word for field in known_fields() for word in (*field.own, *field.words)]
    frames = list(product(PLACES, WAYS))
    return [
        way.format(place=place, one=chance.choice(words), two=chance.choice(words))
        for place, way in (chance.choice(frames) for _ in range(number))
    ]


def indexed(texts: list[str]) -> sqlite3.Connection:
    """The baseline: the text index that SQLite brings along, by threes of signs."""
    plain = sqlite3.connect(":memory:")
    plain.execute("CREATE VIRTUAL TABLE asked USING fts5(text, tokenize='trigram')")
    plain.executemany("INSERT INTO asked (text) VALUES (?)", ((text,) for text in texts))
    return plain


def matched(plain: sqlite3.Connection, text: str) -> list[tuple[int]]:
    """The five best of the baseline: any three signs in common, ranked by BM25."""
    said = text.replace('"', "")
    threes = " OR ".join(f'"{said[place : place + 3]}"' for place in range(len(said) - 2))
    query = "SELECT rowid FROM asked WHERE asked MATCH ? ORDER BY rank LIMIT 5"
    return plain.execute(query, (threes,)).fetchall()


def held() -> float:
    """The most memory that this process has held, in megabytes."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def timed(do: Callable[[], object]) -> float:
    """Milliseconds of one call."""
    began = time.perf_counter()
    do()
    return (time.perf_counter() - began) * 1000
