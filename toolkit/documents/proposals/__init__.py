"""Two proposals for one statute side by side: in words, as a page, as a Word document, as data."""
