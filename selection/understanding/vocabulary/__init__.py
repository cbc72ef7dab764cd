"""Words that people use in sheets, by language: plain data, so that a language is added in one place."""
