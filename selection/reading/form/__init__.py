"""The form that people fill in: its looks, its drop-downs, its guide and its rubric."""
