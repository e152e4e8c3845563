"""Where the shop's rows are kept: SQLite in one file, or PostgreSQL by its address.

Begin at `unit_of_work.Database`. Its rooms implement the ports of `bot/service/ports.py`, one
module each; `tables.py` is the schema, `migrations/` the way to it, `backup.py` the way out and
back in. SQLAlchemy stays in here.
"""
