"""The organisation registry: who there is, what they offer, are approved for and belong to."""
