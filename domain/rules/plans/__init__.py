"""What is asked of the long-term plan and of the year's plan (*disponeringsplan*)."""
