"""One PC at a time carries publications out, brings questions in and reads the feed back."""

from studio.courier.status import ChannelRow, status

__all__ = ["ChannelRow", "status"]
