"""Photos by their content, and which of them a version carries.

Revision 0020. A version without photos is as it was. What a version and a publication name never
changes, and a publication names what was approved; a photo never changes, and one that a version
names is not dropped. A downgrade drops them.
"""

import sqlalchemy as sa
from alembic import op

from studio.database import UtcDateTime

revision = "0020"
down_revision = "0019"
branch_labels = None
depends_on = None

NAMING = ("line_version", "answer_version", "publication")
FIXED = """NEW.id <> OLD.id OR NEW.interview_id <> OLD.interview_id OR NEW.sha256 <> OLD.sha256
    OR NEW.data <> OLD.data OR NEW.width <> OLD.width OR NEW.height <> OLD.height
    OR NEW.brought_by <> OLD.brought_by OR NEW.brought_at <> OLD.brought_at"""
APPROVED = """NEW.photos <> coalesce(
    (SELECT v.photos FROM line_version v
        WHERE v.line_id = NEW.line_id AND v.number = NEW.version),
    (SELECT v.photos FROM answer_version v
        WHERE v.answer_id = NEW.answer_id AND v.number = NEW.version), '')"""
NAMED = "EXISTS (SELECT 1 FROM line_version v WHERE {position}(v.photos, OLD.sha256) > 0)"
"""In whichever programme: a table that a trigger does not name can be made anew."""
NEVER_CHANGED = "图片和说明一经保存不再改动"
STILL_NAMED = "记录里有这张图片，不能删"
NOT_APPROVED = "未经另一人审核通过的图片不能发布"
IN_A_FILE = {
    **{
        f"{table}_photos_fixed": f"""
CREATE TRIGGER {table}_photos_fixed BEFORE UPDATE ON {table} WHEN NEW.photos <> OLD.photos
BEGIN SELECT RAISE(ABORT, 'refused: 图片和说明一经保存不再改动'); END
"""
        for table in NAMING
    },
    "publication_photos_approved": f"""
CREATE TRIGGER publication_photos_approved BEFORE INSERT ON publication WHEN {APPROVED}
BEGIN SELECT RAISE(ABORT, 'refused: 未经另一人审核通过的图片不能发布'); END
""",
    "photo_fixed": f"""
CREATE TRIGGER photo_fixed BEFORE UPDATE ON photo WHEN {FIXED}
BEGIN SELECT RAISE(ABORT, 'refused: 图片和说明一经保存不再改动'); END
""",
    "photo_named": f"""
CREATE TRIGGER photo_named BEFORE DELETE ON photo WHEN {NAMED.format(position="instr")}
BEGIN SELECT RAISE(ABORT, 'refused: 记录里有这张图片，不能删'); END
""",
    "photo_no_replace": """
CREATE TRIGGER photo_no_replace BEFORE INSERT ON photo
WHEN EXISTS (SELECT 1 FROM photo p WHERE p.id = NEW.id
    OR (p.interview_id = NEW.interview_id AND p.sha256 = NEW.sha256))
BEGIN SELECT RAISE(ABORT, 'refused: 图片和说明一经保存不再改动'); END
""",
}
BODIES = {
    "publication_photos_approved": (APPROVED, NOT_APPROVED, "INSERT ON publication", "NEW"),
    "photo_named": (NAMED.format(position="strpos"), STILL_NAMED, "DELETE ON photo", "OLD"),
}


def upgrade() -> None:
    """Adds the table, the columns and what guards them."""
    op.create_table(
        "photo",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("interview_id", sa.Integer(), nullable=False),
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.Column("width", sa.Integer(), nullable=False),
        sa.Column("height", sa.Integer(), nullable=False),
        sa.Column("data", sa.LargeBinary(), nullable=False),
        sa.Column("brought_by", sa.Text(), nullable=False),
        sa.Column("brought_at", UtcDateTime(length=32), nullable=False),
        sa.Column("waits", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["interview_id"], ["interview.id"], name="fk_photo_interview_id_interview"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_photo"),
        sa.UniqueConstraint("interview_id", "sha256", name="uq_photo_interview_id_sha256"),
        sqlite_autoincrement=True,
    )
    for table in NAMING:
        op.add_column(table, sa.Column("photos", sa.Text(), nullable=False, server_default=""))
    if op.get_bind().dialect.name == "sqlite":
        for trigger in IN_A_FILE.values():
            op.execute(trigger)
    else:
        _guard_a_server()


def _guard_a_server() -> None:
    for table in NAMING:
        _refuse(f"{table}_photos_fixed", f"UPDATE ON {table}", "NEW.photos <> OLD.photos")
    _refuse("photo_fixed", "UPDATE ON photo", FIXED)
    op.execute(
        "CREATE TRIGGER photo_no_truncate BEFORE TRUNCATE ON photo"
        f" FOR EACH STATEMENT EXECUTE FUNCTION studio_refuse('{STILL_NAMED}')"
    )
    for name, (condition, why, when, row) in BODIES.items():
        op.execute(
            f"CREATE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $$"
            f" BEGIN IF {condition} THEN RAISE EXCEPTION 'refused: {why}'; END IF;"
            f" RETURN {row}; END $$"
        )
        op.execute(f"CREATE TRIGGER {name} BEFORE {when} FOR EACH ROW EXECUTE FUNCTION {name}()")


def _refuse(name: str, when: str, condition: str) -> None:
    op.execute(
        f"CREATE TRIGGER {name} BEFORE {when} FOR EACH ROW WHEN ({condition})"
        f" EXECUTE FUNCTION studio_refuse('{NEVER_CHANGED}')"
    )


def downgrade() -> None:
    """Takes them away."""
    if op.get_bind().dialect.name == "sqlite":
        for name in IN_A_FILE:
            op.execute(f"DROP TRIGGER {name}")
    else:
        for table in NAMING:
            op.execute(f"DROP TRIGGER {table}_photos_fixed ON {table}")
        op.execute("DROP FUNCTION publication_photos_approved() CASCADE")
        op.execute("DROP FUNCTION photo_named() CASCADE")
    for table in NAMING:
        op.drop_column(table, "photos")
    op.drop_table("photo")
