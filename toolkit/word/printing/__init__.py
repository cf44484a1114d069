"""A finished Word document as pages: semantic HTML and CSS, and from them a tagged PDF."""
