"""Where words stand: everything that people can look for, whatever kind of case it is in."""
