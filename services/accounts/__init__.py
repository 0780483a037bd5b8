"""The way to the county's accounts system (*økonomisystem*): one port, now a folder of files."""
