"""What do articles of the benchmark say? Sentences with slots: events, what stands around them, and plain ones."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Event:
    """What happened: a headline, and sentences of which an article has some."""

    headline: str
    lines: tuple[str, ...]


EVENTS = (
    Event(
        "{a} dead as ferry sinks off {town}",
        (
            "At least {a} people were killed when a ferry sank off {town} on Monday, officials said.",
            "The ferry was carrying {b} passengers and {c} crew members when it capsized near {site}.",
            "Rescuers pulled {c} survivors from the water, said {ann}, who heads {body}.",
            "Another {d} people are still missing, according to the coast guard of {land}.",
        ),
    ),
    Event(
        "{a} killed in {town} earthquake",
        (
            "An earthquake killed {a} people and injured {b} others in {town} on Tuesday.",
            "The quake damaged {c} houses and {d} schools in the villages around {site}.",
            "{ann} of {body} said {b} people had been treated for injuries.",
            "More than {c} soldiers were sent to {town} to help with the search.",
        ),
    ),
    Event(
        "Factory fire in {town} kills {a}",
        (
            "A fire at a garment factory in {town} killed {a} workers and injured {b} on Friday.",
            "About {c} workers were inside when the fire broke out, said {bob}, the owner.",
            "It took {d} firefighters to put out the flames at the {site} plant.",
            "Police arrested {d} managers of the factory, {ann} said.",
        ),
    ),
    Event(
        "{body} to cut {a} jobs in {town}",
        (
            "{body} will cut {a} jobs at its plant in {town}, it said on Wednesday.",
            "The company employs {b} people in {land}, {c} of them in {site}.",
            "Sales fell {d} percent in the first quarter, said {ann}, its chief executive.",
            "The plan would save ${b} million a year, {bob} told reporters.",
        ),
    ),
    Event(
        "{a} arrested at protest in {town}",
        (
            "Police arrested {a} people at a protest in {town} on Saturday.",
            "Some {b} people marched through {site} to demand the release of {bob}.",
            "{c} officers were injured in clashes with protesters, police said.",
            "A court ordered {d} of the protesters to be held, their lawyer {ann} said.",
        ),
    ),
    Event(
        "{ann} wins {town} vote by {a} votes",
        (
            "{ann} won the election in {town} with {b} percent of the vote, officials said on Sunday.",
            "{bob} came second with {c} percent, {a} votes behind.",
            "Turnout was {d} percent, according to {body}.",
            "Observers from {land} reported {d} complaints at {c} polling stations.",
        ),
    ),
    Event(
        "{a} hurt as bus crashes near {town}",
        (
            "A bus with {b} tourists from {land} crashed near {town} on Thursday, injuring {a} people.",
            "{c} children were taken to hospital in {site}, said {ann}, a doctor.",
            "The driver, {bob}, had been on the road for {d} hours.",
            "The bus fell {c} metres into a ravine, police said.",
        ),
    ),
    Event(
        "Flood forces {a} from homes in {town}",
        (
            "Floods forced {a} families from their homes in {town} on Monday.",
            "{b} villages were cut off and {c} bridges washed away near {site}.",
            "The river rose {d} centimetres in a night, said {body}.",
            "{ann} said the damage would cost {land} ${c} million.",
        ),
    ),
    Event(
        "{body} profit up {a} percent",
        (
            "{body} said its profit rose {a} percent to ${b} million in the third quarter.",
            "Revenue grew by {c} percent, helped by sales in {land}.",
            "{ann}, the chief executive, said the bank would open {d} branches in {town}.",
            "Shares of the company rose {d} percent in early trading.",
        ),
    ),
    Event(
        "Gunmen kill {a} at {town} market",
        (
            "Gunmen shot dead {a} people at a market in {town} on Sunday, police said.",
            "{b} people were wounded, {c} of them seriously, said {ann} of {body}.",
            "The attackers fled towards {site} with {d} hostages.",
            "It was the worst attack in {land} since {bob} became president.",
        ),
    ),
    Event(
        "{a} fall ill in {town} outbreak",
        (
            "{a} people have fallen ill with cholera in {town}, health officials said on Tuesday.",
            "{b} patients have died since the outbreak began in {site}.",
            "{body} sent {c} doctors and {d} nurses to the region.",
            "{ann} said {c} percent of wells in the area were polluted.",
        ),
    ),
    Event(
        "{town} school to lose {a} teachers",
        (
            "The council in {town} plans to dismiss {a} teachers and close {b} schools.",
            "The schools have {c} pupils, said {ann}, who speaks for the parents.",
            "The council has to save ${d} million this year.",
            "{bob} said {b} classes would have more than {d} pupils.",
        ),
    ),
)

AROUND = (
    "The government of {land} has set aside ${a} million for the {v} and the {w}.",
    "{body} surveyed {a} households and found that {b} percent had no {v}.",
    "Unemployment in {land} stood at {a} percent in May, {body} said.",
    "Some {a} volunteers brought food and {v} to {b} families.",
    "The {v} was built for {a} visitors and has {b} rooms.",
    "In {site} alone, {a} shops and {b} offices were closed, said {bob}.",
    "{ann} has worked for {body} for {a} years and wrote {b} reports on the {w}.",
    "Police searched {a} houses and found {b} weapons, {bob} said.",
    "A similar {v} in {land} cost {a} lives in 2009.",
    "{bob} said {a} of the {b} members had voted for the {w}.",
    "The {v} covers {a} hectares and lies {b} kilometres from {town}.",
    "About {a} trucks a day cross the border near {site}, according to {body}.",
    "Prices of {v} have risen by {a} percent since last year.",
    "The union says {a} of its members work with the {w} in {town}.",
    "{body} received {a} letters about the {v} within {b} days.",
    "The hospital in {town} has {a} beds and {b} doctors.",
    "{ann} paid ${a} for the {w}, court papers show.",
    "The {x} fund holds {a} percent of {body}.",
    "Only {a} of {b} villages have a {v}, {ann} said.",
    "{a} ships and {b} planes took part in the search for the {w}.",
    "The report lists {a} cases of {v} in {b} countries.",
    "Nearly {a} people live in the {w} district of {town}.",
)

PLAIN = (
    "“The {v} was beyond what any {w} could bear,” said {ann}.",
    "Residents of {town} spoke of {v}, {w} and {x}.",
    "{bob} declined to comment on the {v} or the {w}.",
    "The {x} behind the {v} is not known, and the {w} goes on.",
    "Critics of {body} called the {v} a {w} without {x}.",
    "{ann} and {bob} met in {site} to talk about the {v}.",
    "Nobody had seen the {w} near the {x} before the {y} came.",
    "“We lost our {v} and found a {x},” {bob} told {body}.",
    "The {y} of {town} is known for its {v} and its {w}.",
    "A {v} like this needs {w}, {x} and {y}, experts in {land} say.",
    "The {w} was to open next week beside the {y}.",
    "{body} has promised a new {x} and a better {y}.",
)
