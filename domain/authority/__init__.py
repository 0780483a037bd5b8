"""Authority that somebody holds for a while: substitutes and delegations (*fullmakt*)."""
