"""Step 4: the county disposes the money in line with the adopted plan."""
