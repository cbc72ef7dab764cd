"""The dashboard: shows what `selection` computes, and computes nothing itself."""
