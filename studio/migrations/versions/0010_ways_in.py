"""Channels as data; what kind of message a question is, its key fields, where it came from.

Revision 0010. Questions of before are questions without a field; a decision of before keeps no
kind, for it changed none.
"""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None

CHANNELS = (
    ("live_page", "直播页"),
    ("portal_board", "门户留言板"),
    ("weibo", "微博"),
    ("wechat", "微信"),
    ("hotline_12345", "12345 转办"),
    ("email", "电子邮件"),
    ("leader_mailbox", "领导信箱"),
    ("press", "现场媒体"),
    ("floor", "现场"),
    ("phone", "来电"),
    ("letter", "来信"),
    ("public_qa", "公众问答"),
    ("online_survey", "网上调查"),
)
ADDED = {
    "question": (("kind", "question"), ("topics", ""), ("reporter", ""), ("said_unit", "")),
    "screening_decision": (("kind_before", ""), ("topics_before", "")),
}


def upgrade() -> None:
    """Adds the table with the channels that were known, and the columns."""
    table = op.create_table(
        "channel",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_channel"),
        sa.UniqueConstraint("code", name="uq_channel_code"),
        sa.UniqueConstraint("name", name="uq_channel_name"),
    )
    for code, name in CHANNELS:
        op.execute(sa.insert(table).values(code=code, name=name, active=True))
    for owner, columns in ADDED.items():
        for name, value in columns:
            op.add_column(owner, sa.Column(name, sa.Text(), nullable=False, server_default=value))


def downgrade() -> None:
    """Takes them away."""
    for owner, columns in ADDED.items():
        for name, _value in columns:
            op.drop_column(owner, name)
    op.drop_table("channel")
