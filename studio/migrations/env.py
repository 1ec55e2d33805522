"""Runs the revisions on the connection that `studio.migrations` hands in."""

from alembic import context

from studio.database import Base

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=Base.metadata,
    render_as_batch=True,
)
context.run_migrations()
