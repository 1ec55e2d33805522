"""The staff of a rehearsal, played through the windows: what a button cannot do stays undone.

The players see top-level windows, the scenario and a clock; nothing of the studio behind them.
"""
