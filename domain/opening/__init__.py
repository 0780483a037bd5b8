"""Opening a round: the state's grant, the round itself and the county's own contribution."""
