"""The control case (*kontrollsak*): how a grant was used, and what is claimed back."""
