"""What a channel that was told of a programme is still owed once the programme is not under way.

Postponed, moved or called off: readers hear of it there as they heard of the old time.
"""

from studio.courier.books import Books


def owes(books: Books, *, askers: bool) -> bool:
    """Whether anything is to be told, taken off or proved where the programme was announced.

    askers: whether people asked there, who are told what became of their questions.
    """
    if not books.status().announced_revision:
        return False
    orders = books.orders()
    return bool(
        orders.unannounced
        or orders.withdrawals
        or orders.sendable
        or books.wanting()
        or (askers and books.untold())
    )


__all__ = ["owes"]
