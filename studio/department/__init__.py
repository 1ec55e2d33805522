"""The departments that questions are sent to, under every name that people give them.

One name leads to one department, for ever: a former name leads to what it became.
"""

from studio.department.names import (
    Department,
    DepartmentName,
    DepartmentRow,
    NameKind,
    add,
    departments,
    full_name,
    reinstate,
    retire,
    revise,
    take_in,
)
from studio.department.table import Listed, joined, read_file, read_list, split_names

__all__ = [
    "Department", "DepartmentName", "DepartmentRow", "Listed", "NameKind", "add", "departments",
    "full_name", "joined", "read_file", "read_list", "reinstate", "retire", "revise", "split_names",
    "take_in",
]  # fmt: skip
