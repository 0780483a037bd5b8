"""Which organisations there are, what each is, and what became of counties."""
