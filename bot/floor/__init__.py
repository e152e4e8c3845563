"""The rules of the shop floor: plain Python, without I/O and without any framework."""
