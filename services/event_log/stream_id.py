"""A stream's id as the event store's library has it, which may be text."""

from uuid import UUID


def uuid_of(stored: UUID | str) -> UUID:
    """The id; to parse one again that is one already would take longer than to hand it on."""
    return stored if isinstance(stored, UUID) else UUID(stored)
