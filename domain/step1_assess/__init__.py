"""Step 1: schools, companies and networks assess what competence they need."""
