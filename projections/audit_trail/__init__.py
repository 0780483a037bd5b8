"""What has happened in a case, who did it, when and why: every event, in the log's order."""
