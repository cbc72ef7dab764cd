"""The parts of the page "What if": each asks one thing and shows the answer."""
