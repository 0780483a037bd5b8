"""Who is told of what happens: a person by e-mail, a system at an address of its own."""
