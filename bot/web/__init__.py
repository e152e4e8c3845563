"""The pages and the HTTP contract, on Sanic."""
