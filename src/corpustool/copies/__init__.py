"""Which articles are copies of one text? What is found here is handed on as ``domain.copies.Copies``."""

from corpustool.copies.finding import find as find
