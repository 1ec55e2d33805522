"""A portal without any interface: a folder that gets the programme as files (文件投放).

The folder may be a share of this PC's network or one reached by SFTP. docs/file-drop.md says what
lies in it and how whoever takes it from there knows that it is whole.
"""

from studio.portal.folder.connector import FolderPortal
from studio.portal.folder.place import LocalPlace, Place

__all__ = ["FolderPortal", "LocalPlace", "Place"]
