"""What is asked of the registry of organisations and of counties that succeed others."""
