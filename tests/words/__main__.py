"""`make words`: brings the catalogue up to date; what is new stands there without English."""

import sys
import xml.etree.ElementTree as ET
from pathlib import Path

from studio.words import CATALOGUE
from tests.words.source import Marked, marked


def main() -> int:
    """Writes the catalogue anew: every marked text, with the English that was there."""
    texts = marked()
    known = read_known(CATALOGUE)
    CATALOGUE.write_text(written(texts, known), encoding="utf-8")
    missing = [one for one in texts if not known.get((one.text, one.remark))]
    for one in missing:
        sys.stdout.write(f"{one.path}:{one.line}: {one.text}\n")
    sys.stdout.write(f"{len(texts)} texts, {len(missing)} without English\n")
    return 1 if missing else 0


def read_known(path: Path) -> dict[tuple[str, str], str]:
    """What stands in a catalogue, by text and remark; empty where there is no English yet."""
    if not path.exists():
        return {}
    return {
        (message.findtext("source") or "", message.findtext("comment") or ""):
            message.findtext("translation") or ""
        for message in ET.parse(path).getroot().iter("message")
    }  # fmt: skip


def written(texts: list[Marked], known: dict[tuple[str, str], str]) -> str:
    """The catalogue as Qt's Linguist reads it."""
    root = ET.Element("TS", version="2.1", sourcelanguage="zh_CN", language="en")
    context = ET.SubElement(root, "context")
    ET.SubElement(context, "name").text = "interview-studio"
    for one in texts:
        message = ET.SubElement(context, "message")
        ET.SubElement(message, "location", filename=f"../../{one.path}")
        ET.SubElement(message, "source").text = one.text
        if one.remark:
            ET.SubElement(message, "comment").text = one.remark
        english = known.get((one.text, one.remark), "")
        translation = ET.SubElement(message, "translation")
        translation.text = english
        if not english:
            translation.set("type", "unfinished")
    ET.indent(root)
    head = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'
    return head + ET.tostring(root, encoding="unicode") + "\n"


if __name__ == "__main__":
    sys.exit(main())
