"""ACT: who decides an act, what it is called and what it may hold."""
