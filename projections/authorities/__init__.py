"""Who stands in for whom: substitutes and delegations."""
