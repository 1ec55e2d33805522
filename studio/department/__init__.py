"""The departments that questions are sent to, under every name that people give them.

One name leads to one department, for ever: a former name leads to what it became.
"""

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
    reinstate,
    retire,
    revise,
    take_in,
)
from studio.department.table import Listed, joined, read_file, read_list, split_names

__all__ = [
    "Department", "DepartmentName", "DepartmentRow", "Listed", "Looked", "NameKind", "add",
    "departments", "full_name", "joined", "look_at", "read_file", "read_list", "reinstate",
    "retire", "revise", "split_names", "take_in",
]  # fmt: skip
