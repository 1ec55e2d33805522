"""Imports every module that has tables, so that the metadata is whole."""

from studio import (
    air_check,
    air_queue,
    answer,
    channel,
    correction_request,
    department,
    extension,
    floor_note,
    halt,
    house,
    interview,
    journal,
    notice_evidence,
    notice_place,
    opening_words,
    outlet,
    people,
    photo,
    phrase,
    presence,
    publication,
    question,
    record,
    recording,
    year_plan,
)
from studio.courier import lease, status
from studio.drafting import policy_document
from studio.screening import at_work, decision, house_lists, kept, wording

__all__ = [
    "air_check", "air_queue", "answer", "at_work", "channel", "correction_request", "decision",
    "department", "extension", "floor_note", "halt", "house", "house_lists", "interview", "journal",
    "kept", "lease", "notice_evidence", "notice_place", "opening_words", "outlet", "people",
    "photo", "phrase", "policy_document", "presence", "publication", "question", "record",
    "recording", "status", "wording", "year_plan",
]  # fmt: skip
