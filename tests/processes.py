"""Processes for tests, forked from a server that has the studio imported: each starts at once."""

import multiprocessing

FORK = multiprocessing.get_context("forkserver")
FORK.set_forkserver_preload(["studio.backup", "studio.desk", "tests.studio.room"])
