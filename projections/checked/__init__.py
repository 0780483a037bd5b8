"""What do the checks find, and where has each krone gone: asked of the audit trail's events."""
