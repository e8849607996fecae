"""Which figures answer the same question, into which camps do they fall, which innocent explanations hold?"""

from corpustool.claims.comparing import compare as compare
