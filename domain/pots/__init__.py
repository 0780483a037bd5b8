"""Pots (*potter*): money that the forum sets aside, called, applied for and awarded in parts."""
