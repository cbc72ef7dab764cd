"""Choose the coalition of strategic partners that is worth most together, with proof."""
