"""The guide: to a rehearsal one can sit down at, or to a studio ready for its first hour."""

from ui.first_run.guide import Guide

__all__ = ["Guide"]
