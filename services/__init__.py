"""The composition root: it puts domain, workflows and projections to work on real servers."""
