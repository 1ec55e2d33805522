"""The departments that questions are sent to, under every name that people give them.

One name leads to one department, for ever: a former name leads to what it became, and says on
which days it held where that is known.
"""

from studio.department.days import Held
from studio.department.given import GIVEN, given_file
from studio.department.names import (
    Department,
    DepartmentName,
    DepartmentRow,
    Looked,
    NameKind,
    add,
    departments,
    full_name,
    look_at,
    name_on,
    own_units,
    reinstate,
    retire,
    revise,
    take_in,
)
from studio.department.table import Listed, joined, read_file, read_list, split_names
from studio.department.today import TodaysNames

__all__ = [
    "GIVEN", "Department", "DepartmentName", "DepartmentRow", "Held", "Listed", "Looked",
    "NameKind", "TodaysNames", "add", "departments", "full_name", "given_file", "joined", "look_at",
    "name_on", "own_units", "read_file", "read_list", "reinstate", "retire", "revise",
    "split_names", "take_in",
]  # fmt: skip
