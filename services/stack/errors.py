"""What can go wrong with the stack, in sentences for the person who starts it."""


class StackError(Exception):
    """A server of the stack cannot be started; the message says why and what to do."""
