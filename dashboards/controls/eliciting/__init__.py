"""Ways to say how much each criterion matters, one a file; each returns what was entered, and how well it agrees."""
