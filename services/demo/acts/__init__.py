"""The demo in its acts, in the order of the process."""
