"""The commentary on each section of a bill: what the machine can say, what a person wrote, and its age."""
