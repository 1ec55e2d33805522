"""嘉宾: who is in the studio, with name and post, both always; as what one comes (A80)."""

from dataclasses import dataclass
from enum import StrEnum

from sqlalchemy import CheckConstraint, ForeignKey, bindparam, select
from sqlalchemy.orm import Mapped, mapped_column

from studio.database import Base
from studio.journal import Reader

EXPERT = "专家"
"""As readers see it, before the name of one who speaks and before the post of one who comes."""


class GuestKind(StrEnum):
    """As what a guest comes: an official, or an expert (专家)."""

    OFFICIAL = "official"
    EXPERT = "expert"


class Guest(Base):
    """One guest; of an expert the row has all that is needed, whatever becomes of the list."""

    __tablename__ = "guest"
    __table_args__ = (CheckConstraint("kind IN ('official', 'expert')", "kind"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    interview_id: Mapped[int] = mapped_column(ForeignKey("interview.id"), index=True)
    position: Mapped[int]
    name: Mapped[str]
    post: Mapped[str]
    kind: Mapped[str] = mapped_column(server_default=GuestKind.OFFICIAL.value)


@dataclass(frozen=True)
class GuestRow:
    """A guest as screens show one."""

    id: int
    name: str
    post: str
    kind: GuestKind = GuestKind.OFFICIAL

    @property
    def title(self) -> str:
        """The post as the public reads it."""
        return titled(self.kind, self.post)

    @property
    def label(self) -> str:
        """What readers see before what the guest says."""
        return f"{EXPERT} {self.name}" if self.kind is GuestKind.EXPERT else self.name


FIND_GUESTS = (
    select(Guest.id, Guest.name, Guest.post, Guest.kind)
    .where(Guest.interview_id == bindparam("here"))
    .order_by(Guest.position, Guest.id)
)
"""Made once: nearly every command asks it."""


def guests(reader: Reader) -> tuple[GuestRow, ...]:
    """The programme's guests, in their order."""
    rows = reader.connection.execute(FIND_GUESTS, {"here": reader.programme})
    return tuple(GuestRow(row[0], row[1], row[2], GuestKind(row[3])) for row in rows)


def titled(kind: GuestKind, post: str) -> str:
    """专家、主任医师; a post that says so itself stays as it is."""
    return post if kind is GuestKind.OFFICIAL or post.startswith(EXPERT) else f"{EXPERT}、{post}"


def kind_in(title: str) -> tuple[GuestKind, str]:
    """What a written title says: 专家、主任医师 is an expert, whose post is the rest."""
    post = title.removeprefix(EXPERT)
    if post == title or (post and post[0] not in "、，,（( 　"):  # 专家咨询委员会主任 is a post
        return GuestKind.OFFICIAL, title
    return GuestKind.EXPERT, post.strip("、，,（()） 　") or EXPERT
