"""Comparisons in pairs and with the best and worst, read into weights."""
