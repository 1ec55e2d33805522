"""Units under today's names, for who counts what came under several names."""

from collections.abc import Iterable

from studio.department.names import DepartmentRow


class TodaysNames:
    """Names of a list of departments; a unit that is not on it keeps the name it was given."""

    def __init__(self, rows: Iterable[DepartmentRow]) -> None:
        """listed: the departments in use, by today's names."""
        active = [row for row in rows if row.active]
        self.listed = tuple(row.name for row in active)
        self._by_name = {name: row.name for row in active for name in row.names}

    def today(self, units: Iterable[str]) -> tuple[str, ...]:
        """Each unit once, by its name of today."""
        return tuple(dict.fromkeys(self._by_name.get(unit, unit) for unit in units))
