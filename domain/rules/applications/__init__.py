"""What is asked of an application to a pot (*søknad*), its call and its award."""
