"""Use cases: one function for each thing that somebody can do in the shop."""
