"""What is asked of the forum (*samarbeidsforum*): its seats, its meetings, its votes."""
