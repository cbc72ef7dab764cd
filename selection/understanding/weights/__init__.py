"""Weights wherever a sheet states them, and criteria that are demands instead."""
