"""Letters about decisions and complaints (*brev*), made from the events alone."""
