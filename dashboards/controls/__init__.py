"""What stands beside the answer and changes it at once: weights, rules, the search itself."""
