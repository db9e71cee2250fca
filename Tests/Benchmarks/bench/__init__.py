"""Measures Casewatch against its budgets, and against what people use now."""
