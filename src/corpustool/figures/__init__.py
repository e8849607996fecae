"""How is a figure read from a parsed sentence? Numeral, bound, unit, thing counted, scope, period, attribution."""

from corpustool.figures.lexemes import may_hold_number
from corpustool.figures.quotations import read_quotations
from corpustool.figures.reading import read_figures
from corpustool.figures.results import FiguresRead
from corpustool.figures.sentences import read_sentences

__all__ = ["FiguresRead", "may_hold_number", "read_figures", "read_quotations", "read_sentences"]
