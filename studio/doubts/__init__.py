"""What a reviewer should look at twice, each with its reason; pointed at, never changed."""

from studio.doubts.pointing import (
    Doubt,
    Names,
    document_numbers,
    doubts,
    former_names,
    names_known,
    names_misspelt,
    numbers_changed,
    personal_numbers,
    posts_mistaken,
)

__all__ = [
    "Doubt", "Names", "document_numbers", "doubts", "former_names", "names_known",
    "names_misspelt", "numbers_changed", "personal_numbers", "posts_mistaken",
]  # fmt: skip
