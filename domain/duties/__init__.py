"""The duties of single parts of the scheme; `domain.process` lists all of them in their order."""
