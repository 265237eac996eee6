# SPDX-License-Identifier: Apache-2.0
"""Made-up news of any length, for measuring how time grows.

Names, places and dates are drawn from lists of their own, so that a longer text tells of more happenings and of old ones again.
The same size and seed give the same text.

    growing_text.py long 10000000 one_document.jsonl     one document of 10 MB
    growing_text.py many 30000 documents.jsonl           30,000 short documents
"""
import json
import random
import sys

SYLLABLES = ["bra", "dor", "el", "fen", "gar", "hol", "ik", "jas", "kel", "lun", "mar", "nor", "ost", "pel", "quin", "ras", "sel", "tor", "ul",
             "var", "wes", "yr", "zan", "ber", "cas", "dal", "em", "fro", "grim", "had"]
FIRST = ["Edda", "Marek", "Ilse", "Tomas", "Anna", "Peter", "Ruth", "David", "Lena", "Karl", "Mira", "Paul", "Nina", "Oskar", "Vera", "Hugo"]
MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"]
ROLES = ["mayor", "police chief", "spokesman", "governor", "harbour master", "minister", "lawyer", "surgeon", "prosecutor", "witness"]
BODIES = ["Harbour Police", "Rescue Service", "Transport Ministry", "Workers Union", "Liberation Front", "Electric Company", "City Council",
          "Prison Authority", "Fishing Association", "Health Board"]
HAPPENINGS = ["a bomb exploded at the {site} in {place}", "gunmen attacked the {site} in {place}", "a fire broke out at the {site} in {place}",
              "workers went on strike at the {site} in {place}", "police arrested {count} men near the {site} in {place}",
              "a bus left the road near {place}", "protesters marched to the {site} in {place}", "armed men robbed the {site} in {place}"]
SITES = ["market", "railway station", "harbour", "town hall", "refinery", "bank", "barracks", "university", "bridge", "hospital"]
NUMBERS = ["two", "three", "four", "five", "six", "seven", "nine", "12", "14", "17", "23", "31", "48", "120"]


class News:
    def __init__(self, seed=1):
        self.random = random.Random(seed)

    def word(self, syllables=2):
        return "".join(self.random.choice(SYLLABLES) for _ in range(syllables)).capitalize()

    def place(self):
        return self.word() + self.random.choice(["holm", "stad", "ville", "burg", "mouth"])

    def person(self):
        return self.random.choice(FIRST) + " " + self.word(self.random.choice([2, 3]))

    def day(self):
        return f"{self.random.randint(1, 28)} {self.random.choice(MONTHS)} {self.random.randint(1990, 2011)}"

    def story(self):
        """A paragraph block on one happening: told, quoted, counted, denied."""
        pick = self.random.choice
        place, person, other, site = self.place(), self.person(), self.person(), pick(SITES)
        body = f"{place} {pick(BODIES)}"
        short = "".join(part[0] for part in body.split())
        happening = pick(HAPPENINGS).format(site=site, place=place, count=pick(NUMBERS))
        family = person.split()[1]
        sentences = [
            f"At least {pick(NUMBERS)} people were killed and {pick(NUMBERS)} wounded when {happening} on {self.day()}, the {body} ({short}) said.",
            f'"We heard {pick(["a loud noise", "three shots", "a blast", "people shouting"])} near the {site} and saw {pick(NUMBERS)} men running '
            f'towards the {pick(SITES)}," said {person}, the {pick(ROLES)} of {place}.',
            f"{family} denied that the {site} had been closed since {pick(MONTHS)}.",
            f"According to {other}, the {pick(ROLES)}, nobody had been hurt and the {short} blamed the {self.word()} {pick(BODIES)} for it.",
            f"The {pick(ROLES)} told the {place} Courier two days later that {pick(NUMBERS)} people had died.",
            f"“The {pick(SITES)} is safe,” {family} added, “and {other} knows it.”",
            f"{other.split()[1]} rejected the claim that {person} had paid {pick(NUMBERS)} million crowns to the {body}.",
            f"The {site} was built in {self.random.randint(1890, 1989)} and lies {pick(NUMBERS)} kilometres north of {self.place()}.",
            f"Witnesses described {pick(NUMBERS)} cars with {pick(['broken', 'dark', 'painted'])} windows, and {self.person()} counted "
            f"{pick(NUMBERS)} bodies last Tuesday.",
        ]
        self.random.shuffle(sentences)
        sentences = sentences[:self.random.randint(4, len(sentences))]
        half = len(sentences) // 2
        return " ".join(sentences[:half]) + "\n\n" + " ".join(sentences[half:])

    def text(self, size):
        parts, length = [], 0
        while length < size:
            parts.append(self.story())
            length += len(parts[-1]) + 2
        return "\n\n".join(parts)[:size]

    def record(self, number, size):
        return {"id": f"d{number:06}", "text": self.text(size), "date": f"2011-{number % 12 + 1:02}-{number % 28 + 1:02}",
                "source": f"{self.word()} Post" if number % 3 else "Harbour Weekly", "title": f"News {self.word()}"}


def write_long(path, size, seed=1):
    with open(path, "w", encoding="utf-8") as file:
        file.write(json.dumps(News(seed).record(0, size)) + "\n")


def write_many(path, count, size=200, seed=1):
    news = News(seed)
    with open(path, "w", encoding="utf-8") as file:
        for number in range(count):
            file.write(json.dumps(news.record(number, size)) + "\n")


def main():
    kind, count, path = sys.argv[1:4]
    {"long": write_long, "many": write_many}[kind](path, int(count))


if __name__ == "__main__":
    main()
