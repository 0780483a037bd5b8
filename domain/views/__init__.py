"""Questions over the states that bind nothing: whom money reaches, whose turn it has been."""
