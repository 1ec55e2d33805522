"""Seats: the views of the stages, arranged for one role."""
