"""Who sits in a county's forum, and which long-term plan it has adopted."""
