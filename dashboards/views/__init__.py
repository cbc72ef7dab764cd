"""The pages, each a script of its own that Streamlit runs; app.py has their order."""
