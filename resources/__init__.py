"""What the program ships as files: portal pages, rehearsal scenarios, icons."""
