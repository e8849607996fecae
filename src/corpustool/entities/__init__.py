"""Which names are one entity? Normalise, block, score with a reason, cluster, name."""
