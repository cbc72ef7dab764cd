"""The sheet's own totals and ranks, computed again from what was imported."""
