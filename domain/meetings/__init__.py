"""The forum's meetings: agenda, presence, impartiality, votes, decisions and minutes."""
