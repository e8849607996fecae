"""What is inconsistent, how grave? Reads claims and their explanations; one file per family, one catalogue."""

from corpustool.checks.agreeing import agreements as agreements
from corpustool.checks.agreeing import fitting as fitting
from corpustool.checks.agreeing import in_order as in_order
from corpustool.checks.catalogue import Reach as Reach
from corpustool.checks.days import of_several_days as of_several_days
from corpustool.checks.identity import accepted_sides as accepted_sides
from corpustool.checks.identity import finding_id as finding_id
from corpustool.checks.identity import matches as matches
from corpustool.checks.judging import seen_within as seen_within
from corpustool.checks.running import catalogue as catalogue
from corpustool.checks.running import run as run
from corpustool.checks.running import why_withheld as why_withheld
