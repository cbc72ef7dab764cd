"""The sheets that a reader reads, one a file."""
