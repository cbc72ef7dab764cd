"""What cells say, and the scale, direction and unit of each criterion; every doubt is kept."""
