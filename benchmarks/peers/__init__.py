"""Those we are compared with, each with its own library, loaded only in its own process."""
