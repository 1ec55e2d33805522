"""What leaves the studio as a file that people read on paper."""
