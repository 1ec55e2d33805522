"""The trade of a live interview, stage by stage; nothing in here knows a window."""
