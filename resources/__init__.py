"""What the program ships as files: portal pages, rehearsal scenarios, icons, the guides of the seats."""
