"""Lists of departments that come with the program: the units that the notices name."""

from importlib.resources import files

from studio.department.table import Listed, read_list
from studio.words import Words

GIVEN = {
    "guangdong-2016": Words("广东 2016：粤办函〔2016〕109号的 16 个单位"),
    "shandong-2014": Words("山东 2014：鲁政办发〔2014〕8号附件的 23 个单位"),
}


def given_file(name: str) -> tuple[Listed, ...]:
    """One of these lists, by its key."""
    return read_list(files("resources").joinpath("departments", f"{name}.csv").read_bytes())
