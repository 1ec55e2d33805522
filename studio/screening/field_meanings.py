"""What each department's field means, learnt from the words of the field alone.

A question about 排风口 says no word of 油烟 and means nearly the same. A linear reading of the
sentence's meaning (ridge regression) is taught, once a process, with the words that are each
field's own; no question is learnt from, and a field that is filled in better is known better.
"""

from functools import cache
from typing import TYPE_CHECKING

from studio.folded import plain_letters
from studio.screening.meaning import vectors
from studio.screening.vocabulary import in_common_words

if TYPE_CHECKING:
    from studio.screening.meaning import Vectors

Fields = tuple[tuple[str, tuple[str, ...]], ...]
STIFF = 10.0
"""How far a few words may bend the reading: less is bolder, and wrong more often."""


def field_meanings(fields: Fields, vector: "Vectors") -> dict[str, float]:
    """How much a sentence's meaning speaks for each field: about 1 for its own, 0 for others.

    A text without a word has no meaning, which is no length, and speaks for none.
    """
    reading = _reading(fields) if vector.any() else None
    if reading is None:
        return {}
    found = vector @ reading[:-1] + reading[-1]
    return {code: float(one) for (code, _), one in zip(fields, found, strict=True)}


@cache
def _reading(fields: Fields) -> "Vectors | None":
    import numpy as np

    owners = [place for place, (_, words) in enumerate(fields) for _ in words]
    if not owners:
        return None
    said = vectors([in_common_words(plain_letters(word)) for _, words in fields for word in words])
    # A field of many words does not outweigh one of few.
    weights = 1 / np.sqrt(np.bincount(owners, minlength=len(fields))[owners])
    weights *= len(owners) / weights.sum()
    known = np.hstack([said, np.ones((len(said), 1), np.float32)])
    wanted = np.eye(len(fields), dtype=np.float32)[owners]
    heavy = known.T * weights
    ridge = STIFF * np.eye(known.shape[1])
    found: Vectors = np.linalg.solve(heavy @ known + ridge, heavy @ wanted).astype(np.float32)
    return found
