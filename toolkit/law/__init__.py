"""The law itself: acts, sections, labels, locators and Swedish typography. No files, no XML."""
