"""Looks an installation over, and refuses settings that lose data or open doors."""
