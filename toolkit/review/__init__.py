"""Review: the drafting rules as code, what they find, and how findings are fixed and shown."""
