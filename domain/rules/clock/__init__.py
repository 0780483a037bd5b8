"""What is asked of deadlines (*frister*) and of what comes late."""
