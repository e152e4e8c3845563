"""From the outbox to the open pages."""
