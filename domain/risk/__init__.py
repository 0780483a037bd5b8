"""How likely it is that money was not used as presupposed, in points that can be explained."""
