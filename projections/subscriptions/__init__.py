"""Which subscriptions somebody has."""
