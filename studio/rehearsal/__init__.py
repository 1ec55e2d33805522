"""A rehearsal on one machine: a portal of its own, invented netizens, the crew, and a report."""
