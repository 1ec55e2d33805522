"""Rights on a server: a person is a login, the roles are groups, the database itself refuses.

The commands say the same rules first and more kindly; these stand for who comes with a plain
client. What they are stands in `docs/rights.md`, and is tested cell by cell.
"""

from sqlalchemy import Connection

from studio.rights.laying import drop_logins, lay_down, mend, settle, stamp
from studio.rights.manifest import faults as _faults
from studio.rights.tables import GROUPS
from studio.words import Words


def faults(connection: Connection) -> tuple[Words, ...]:
    """What in the database is not as this program lays it down; only its owner can ask."""
    return _faults(connection, stamp())


__all__ = ["GROUPS", "drop_logins", "faults", "lay_down", "mend", "settle"]
