"""The windows: panels, views and what keeps them alive; the studio itself knows none of it."""
