"""Survey exports: their items, answers and scale, and how far respondents agree."""
