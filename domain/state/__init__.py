"""What is true now of each kind of case, folded from its events: a state and its `evolve`."""
