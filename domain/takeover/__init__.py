"""Taking over a running year from spreadsheets: what was done before is told, never acted out."""
