"""What runs in the throw-away process: a file's bytes in, plain JSON out.

Nothing here knows the rest of the package, sentences included: it starts in an eighth of a second, and a file that
takes it down takes nothing else with it.
"""
