"""A portal without any interface: a folder that gets the programme as files (文件投放).

The folder may be a share of this PC's network or one reached by SFTP. docs/file-drop.md says what
lies in it and how whoever takes it from there knows that it is whole.
"""

from pathlib import Path
from urllib.parse import unquote, urlsplit
from urllib.request import url2pathname

from studio.portal.folder.connector import FolderPortal
from studio.portal.folder.place import LocalPlace, Place

SSH = 22


def folder_at(address: str, secret: str) -> FolderPortal:
    """The connector for `file:///folder` or `sftp://user@host[:port]/folder`.

    secret: the password or private key for SFTP; nothing for a folder here.
    """
    parts = urlsplit(address)
    if parts.scheme == "file":
        return FolderPortal(LocalPlace(Path(url2pathname(parts.path))))
    from studio.portal.folder.sftp import SftpPlace

    user, folder = unquote(parts.username or ""), unquote(parts.path)
    return FolderPortal(SftpPlace(parts.hostname or "", parts.port or SSH, user, folder, secret))


__all__ = ["FolderPortal", "LocalPlace", "Place", "folder_at"]
