"""Tables of who can do what: told apart from tables of scores, and read with what of it is needed."""
