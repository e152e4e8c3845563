"""The HTTP contract and the command line, tried by a client that knows nothing else."""
