"""What the program ships as files: portal pages, scenarios, icons, guides of the seats."""
