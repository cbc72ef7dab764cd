"""Seeded instances after the literature, as plain numbers: the peers need nothing of this project to solve them."""
