"""Dates and times in the terms of Recognizers-Text: its values against TIMEX3.

The two differ in convention, and the mapping allows for that and no more:
- TIMEX3 has no intervals. Where they say one range ("from 4pm to 5pm on Friday"), ours are several times, which together
  must cover the words but for prepositions, and whose values must be their start and end (or start and length).
- Theirs takes the preposition or the comparison ("before 2016", "within 3 years"), ours does not; ours takes the determiner.
- "the past three months" is a range from today to them, a DURATION P3M to TimeML: their range's length is compared.
- Where theirs gives two resolutions (the last and the next one), ours may be either, or the unresolved value.
- A clock time is theirs without a day, ours with the document's day: the clock is compared. Midnight is T24:00 to TimeML.
- "two weeks ago" is a day to them, the week of it to TimeML: of weeks, months and years the day must lie in ours.
- "in two weeks", "two days after today" is one day to them, a length (and its anchor) to TimeML: anchor and length must give it.
- "next Sunday" is theirs of the next week, ours the one that comes next: either will do, and so with last.
"""
import datetime
import operator
import re

# Words that no side needs to have inside its span: prepositions, comparisons and what joins two ends of a range.
JOINTS = set("""the a an on in at of for from between by to till til until through thru and or as over during within after before since than
then more less no not least most late about around circa approximately exactly only just sometime starting start starts beginning ending up later
earlier early prior upto onwards onward forward""".split())
OF_A_PERIOD = re.compile(r"\b(?:month|year) of\b")  # "the month of June" is June
DURATION = re.compile(r"P(?:([\dX.]+)DE)?(?:([\dX.]+)C)?(?:([\dX.]+)Y)?(?:([\dX.]+)Q)?(?:([\dX.]+)M)?(?:([\dX.]+)W)?(?:([\dX.]+)(?:D|BD|WD))?"
                      r"(?:T(?:([\dX.]+)H)?(?:([\dX.]+)M)?(?:([\dX.]+)S)?)?")
MONTHS, SECONDS = (120, 1200, 12, 3, 1), (604800, 86400, 3600, 60, 1)
SEASONS = {"SP": (3, 6), "SU": (6, 9), "FA": (9, 12), "WI": (12, 15)}
COARSE_STEP = re.compile(r"(?i)\b(?:week|month|quarter|year|decade)s?\b.*\b(?:ago|later|from|after|before|hence|back)\b|\bin\b.*\b(?:week|month|year|decade)s?$")
NEXT_DAY = re.compile(r"(?i)\b(?:next|last|past|previous|coming|upcoming)\b.*\b(?:mon|tues?|wed|thurs?|thu|fri|sat|sun)\w*\b")


def length(value):
    """Months and seconds of a duration's value, or None ("PXD")."""
    match = DURATION.fullmatch(value)
    parts = match and match.groups()
    if not parts or not any(parts) or any("X" in (part or "") for part in parts):
        return None
    numbers = [float(part or 0) for part in parts]
    return (sum(map(operator.mul, numbers, MONTHS)), sum(map(operator.mul, numbers[len(MONTHS):], SECONDS)))


def day(year, month, number=1):
    """A day; months may run over the year's end."""
    return datetime.date(year + (month - 1) // 12, (month - 1) % 12 + 1, number)


def interval(value):
    """The days [first, last) of a date's value, or None where it is open or no calendar date."""
    match = re.match(r"(\d{4}(?:-\d\d(?:-\d\d)?|-W\d\d(?:-WE|-\d)?|-Q\d|-H\d|-(?:SP|SU|FA|WI))?|\d{3}X?|\d\d(?:XX)?)(?:T.*)?$", value)
    if not match:
        return None
    said = match[1]
    try:
        if re.fullmatch(r"\d{4}-\d\d-\d\d", said):
            first = datetime.date.fromisoformat(said)
            return first, first + datetime.timedelta(1)
        if re.fullmatch(r"\d{4}-\d\d", said):
            year, month = map(int, said.split("-"))
            return (day(year, month), day(year, month + 1)) if 1 <= month <= 12 else None
        if re.fullmatch(r"\d{4}", said):
            return day(int(said), 1), day(int(said) + 1, 1)
        if re.fullmatch(r"\d{3}X?", said):
            return day(int(said[:3]) * 10, 1), day(int(said[:3]) * 10 + 10, 1)
        if re.fullmatch(r"\d\d(XX)?", said):
            return day(int(said[:2]) * 100, 1), day(int(said[:2]) * 100 + 100, 1)
        year, part = int(said[:4]), said[5:]
        if part[0] == "W" and part[1].isdigit():
            first = datetime.date.fromisocalendar(year, int(part[1:3]), 1)
            if part.endswith("-WE"):
                return first + datetime.timedelta(5), first + datetime.timedelta(7)
            if len(part) > 3:
                first += datetime.timedelta(int(part[4]) - 1)
                return first, first + datetime.timedelta(1)
            return first, first + datetime.timedelta(7)
        months = {"Q": 3, "H": 6}.get(part[0])
        if months:
            begin = (int(part[1]) - 1) * months + 1
            return day(year, begin), day(year, begin + months)
        begin, end = SEASONS[part]
        return day(year, begin), day(year, end)
    except (ValueError, OverflowError):
        return None


def clock(value):
    """"15:00:00" of a value with a clock time, "MO" of one with a part of the day, else None."""
    match = re.search(r"T(\d\d)(?::?(\d\d))?(?::?(\d\d))?", value)
    if match:
        return f"{'00' if match[1] == '24' else match[1]}:{match[2] or '00'}:{match[3] or '00'}"
    match = re.search(r"T(MO|MI|AF|EV|NI|DT|MEL|MEB|MED)", value)
    return match[1] if match else None


def date_part(value):
    return value.split("T")[0] if not value.startswith("P") else ""


class Wanted:
    """One result of theirs: where, and all values that would be right."""

    def __init__(self, result, reference=None):
        self.reference = reference  # "2016-11-07T00:00:00"
        self.begin = result["Start"]
        self.end = result["End"] + 1 if "End" in result else result["Start"] + result["Length"]
        self.text = result["Text"]
        self.timexes, self.resolutions, self.mods = [], [], set()
        value, model = result.get("Value"), result.get("Resolution")
        if value:
            self.timexes = [value.get("Timex") or value.get("timex") or ""]
            self.mods.add(value.get("Mod"))
            self.resolutions = [value.get(side) or {} for side in ("FutureResolution", "PastResolution")]
        values = (model or {}).get("values") or (value or {}).get("values") or []
        for one in values:
            self.timexes.append(one.get("timex", ""))
            self.mods.add(one.get("Mod"))
            self.resolutions.append(one)
        self.has_value = bool(value or values)

    def points(self):
        """Resolved single days or instants: "2016-11-07", "2016-11-07 16:00:00", "16:00:00"."""
        return {one[name] for one in self.resolutions for name in ("date", "dateTime", "time", "value") if one.get(name)}

    def ranges(self):
        """Resolved (start, end), either of them None where it is open."""
        found = set()
        for one in self.resolutions:
            ends = tuple(next((one[name] for name in names if one.get(name)), None)
                         for names in (("start", "startDate", "startTime", "startDateTime"), ("end", "endDate", "endTime", "endDateTime")))
            if any(ends):
                found.add(ends)
        return found


def fits(pattern, value):
    """Whether a value is what a pattern with X says: XXXX-10-02 fits 2016-10-02. Clocks fit whatever their precision."""
    if clock(pattern) != clock(value):
        return False
    pattern, value = date_part(pattern), date_part(value)
    if not pattern:
        return True  # a clock time of no day
    return len(pattern) == len(value) and all(p == v or p == "X" or v == "X" for p, v in zip(pattern, value))


def at_point(value, wanted):
    """Whether a value begins at "2016-11-07", "2016-11-07 16:00:00" or "16:00:00"."""
    if wanted is None:
        return False
    if re.fullmatch(r"\d\d:\d\d:\d\d", wanted):
        return clock(value) == wanted
    days = interval(value)
    date, _, time = wanted.partition(" ")
    if not days or days[0].isoformat() != date:
        return False
    return clock(value) == time if time else True


def near(days, point, text):
    """Whether days of ours hold a day of theirs where the conventions differ by that much: see the head."""
    if not re.match(r"\d{4}-\d\d-\d\d", point) or point.startswith("0001"):
        return False
    wanted = datetime.date.fromisoformat(point[:10])
    if COARSE_STEP.search(text) and days[0] <= wanted < days[1]:
        return True
    return bool(NEXT_DAY.search(text)) and (days[1] - days[0]).days == 1 and abs((days[0] - wanted).days) == 7


def is_wanted(time, wanted):
    """One of ours for one of theirs."""
    value, kind = time["value"], time["type"]
    if wanted.mods & {"start", "mid", "end"} and not {mod and mod.upper() for mod in wanted.mods} & {time["mod"]}:
        return False
    if value in wanted.timexes:
        return True
    if kind == "DURATION" or value.startswith("P"):
        lengths = [timex.strip("()").split(",")[-1] for timex in wanted.timexes]
        return any(value == one or (length(value) is not None and length(one) == length(value)) for one in lengths)
    if kind == "SET":
        return any(fits(timex, value) for timex in wanted.timexes if timex)
    days = interval(value)
    for timex in wanted.timexes:
        if not timex.startswith("(") and "X" in timex and "X" in value and fits(timex, value):
            return True
        if timex in SEASONS and value.endswith("-" + timex):
            return True
        if timex.startswith("T") and clock(value) and clock(timex) == clock(value):
            return True
        if not timex.startswith("(") and clock(timex) and clock(timex).isalpha() and fits(timex, value) and "X" not in date_part(timex):
            return True
    if any(at_point(value, point) for point in wanted.points()) and (clock(value) or days and (days[1] - days[0]).days == 1):
        return True
    if days and any(near(days, point, wanted.text) for point in wanted.points()):
        return True
    if time["mod"] == "END" and days and any(point == f"{days[0]} 23:59:59" for point in wanted.points()):
        return True  # "the end of the day"
    for start, end in wanted.ranges():
        if wanted.mods & {"start", "mid", "end"}:
            part = clock(value) and days and (start or "")[:10] == days[0].isoformat()
            if any(fits(timex, value) or part and clock(timex) == clock(value) for timex in wanted.timexes):
                return True
        elif days and not clock(value):
            closed = start == days[0].isoformat() and end == days[1].isoformat()
            # "before 2016", "since May": one end is open, and the value named is the other one
            half = (start is None or end is None) and (start or end)[:10] in (days[0].isoformat(), days[1].isoformat())
            if closed or half:
                return True
        elif clock(value) and (start is None or end is None) and at_point(value, start or end):
            return True
        elif clock(value) and clock(value).isalpha() and days and (start or "")[:10] == days[0].isoformat():
            return True
    return False


def in_part(time, edge):
    """Whether an edge of a range lies in "the end of June", "mid-March": what the part is exactly, they and we say differently."""
    days = interval(time["value"])
    return bool(days and edge and time["mod"] in ("START", "MID", "END") and days[0].isoformat() <= edge[:10] <= days[1].isoformat())


def is_range(begin, end, wanted):
    """Two of ours for one range of theirs: its start and its end, or its start and its length."""
    if end["type"] == "DURATION" or begin["type"] == "DURATION":
        point, span = (begin, end) if end["type"] == "DURATION" else (end, begin)
        ranges = [timex.strip("()").split(",") for timex in wanted.timexes if timex.startswith("(")]
        return any(length(one[2]) == length(span["value"]) and (fits(one[0], point["value"]) or
                   any(at_point(point["value"], start) for start, _ in wanted.ranges())) for one in ranges)
    for start, stop in wanted.ranges():
        if at_point(begin["value"], start) and at_point(end["value"], stop):
            return True
        if all(at_point(time["value"], edge) or in_part(time, edge) for time, edge in ((begin, start), (end, stop))):
            return True
        if begin["type"] == end["type"] == "TIME" and start and stop and start[:10] == stop[:10]:
            # "from 3:00 to 4:00 tomorrow": one day for both, which one of ours may have alone
            if [clock(begin["value"]), clock(end["value"])] == [start[11:], stop[11:]] and any(t["value"].startswith(start[:10]) for t in (begin, end)):
                return True
    ranges = [timex.strip("()").split(",") for timex in wanted.timexes if timex.startswith("(")]
    return any(fits(one[0], begin["value"]) and fits(one[1], end["value"]) and "X" in begin["value"] + end["value"] for one in ranges)


def joined(times):
    """Times that say one: a day or a set beside clock times is theirs ("Friday, 4 to 5 pm"; "every day at 9"), and a part of
    the day says nothing more beside a clock time of it ("8am this morning")."""
    clocks = [t for t in times if t["type"] == "TIME" and not (clock(t["value"]) or "x").isalpha()]
    if not clocks:  # "Tuesday", "the late morning"
        clocks = [t for t in times if t["type"] == "TIME" and clock(t["value"])]
        if len(clocks) != 1 or len(times) != 2 or not any(t["type"] == "DATE" for t in times):
            return times
    rest = [t for t in times if t not in clocks]
    if len(rest) == 1 and rest[0]["type"] in ("DATE", "SET", "TIME"):
        date = "" if rest[0]["value"].startswith("P") else date_part(rest[0]["value"])
        date = "" if date == "XXXX-XX-XX" else date
        return [dict(t, value=date + "T" + t["value"].partition("T")[2], type=rest[0]["type"] if rest[0]["type"] == "SET" else "TIME") for t in clocks]
    return times


def moved(day_text, months, seconds):
    """A day or an instant moved: "2016-11-07T10:00:00" by months and seconds, or None beyond the calendar."""
    start = datetime.datetime.fromisoformat(day_text)
    try:
        first = day(start.year, start.month + int(months)) if months == int(months) else None
        if first is None:
            return None
        last_day = (day(first.year, first.month + 1) - datetime.timedelta(1)).day
        return start.replace(year=first.year, month=first.month, day=min(start.day, last_day)) + datetime.timedelta(seconds=seconds)
    except (ValueError, OverflowError):
        return None


def is_anchored_length(times, wanted):
    """"in two weeks" as P2W, "two days after today" as P2D and today."""
    lengths = [length(t["value"]) for t in times if t["type"] == "DURATION"]
    anchors = [t for t in times if t["type"] != "DURATION"]
    if not lengths or None in lengths or len(anchors) > 1 or not wanted.reference:
        return False
    if not anchors and not re.match(r"(?i)in\b", wanted.text):
        return False
    base = wanted.reference
    if anchors:
        days = interval(anchors[0]["value"])
        if not days:
            return False
        base = days[0].isoformat() + ("T" + clock(anchors[0]["value"]) if (clock(anchors[0]["value"]) or "x")[0].isdigit() else "")
    sign = -1 if re.search(r"(?i)\b(?:before|prior)\b", wanted.text) else 1
    target = moved(base, sign * sum(one[0] for one in lengths), sign * sum(one[1] for one in lengths))
    ends = wanted.points() | {end for both in wanted.ranges() for end in both if end}
    return target is not None and (target.date().isoformat() in ends or target.isoformat(sep=" ") in ends)


def has_wanted_value(times, wanted):
    if not wanted.has_value:
        return True
    if not wanted.timexes[0] and not wanted.points() and not wanted.ranges():
        return True
    if len(times) == 1 and (is_wanted(times[0], wanted) or is_anchored_length(times, wanted)):
        return True
    times = joined(times)
    if len(times) == 1:
        return is_wanted(times[0], wanted)
    if len(times) == 2 and is_range(*times, wanted) or is_anchored_length(times, wanted):
        return True
    if all(t["type"] == "DURATION" for t in times):
        lengths = [length(t["value"]) for t in times]
        return None not in lengths and tuple(map(sum, zip(*lengths))) in [length(timex.strip("()").split(",")[-1]) for timex in wanted.timexes]
    return False


def only_joints(text):
    return all(word in JOINTS for word in re.findall(r"[^\W_]+", OF_A_PERIOD.sub("", text.lower())))


def covers(text, times, wanted):
    """Whether ours together have the words of theirs, prepositions aside, and no others."""
    at = wanted.begin
    for time in times:
        begin, end = time["span"]
        if not only_joints(text[at:begin]) or not only_joints(text[begin:min(wanted.begin, end)]) or not only_joints(text[max(wanted.end, begin):end]):
            return False
        at = end
    return only_joints(text[at:wanted.end])


TYPES = {"Date": {"DATE"}, "Time": {"TIME"}, "Duration": {"DURATION"}, "DateTime": {"DATE", "TIME", "DURATION", "SET"}}


def judge(kind, case, tagged, is_component):
    """Whether all of theirs are found, with the same words and value, and nothing else. A test of one of their parts (the
    extractor of dates) is silent about the other parts' expressions: there only another of its own type is wrong."""
    text, left = case["Input"], list(tagged["times"])
    for result in case["Results"]:
        wanted = Wanted(result, (case.get("Context") or {}).get("ReferenceDateTime", "")[:19] or None)
        times = [t for t in left if t["span"][0] < wanted.end and wanted.begin < t["span"][1]]
        if not times or not covers(text, times, wanted) or not has_wanted_value(times, wanted):
            return False
        left = [t for t in left if t not in times]
    if is_component:
        left = [t for t in left if t["type"] in TYPES[kind]]
    return not left


def say(case, tagged):
    gold = []
    for result in case["Results"]:
        wanted = Wanted(result)
        resolved = sorted(wanted.points()) + [f"{a}–{b}" for a, b in sorted(wanted.ranges(), key=str)]
        gold.append(f"“{wanted.text}” {' | '.join(sorted(set(wanted.timexes)))} {{{', '.join(resolved)}}} {' '.join(filter(None, wanted.mods))}".strip())
    found = [f"“{case['Input'][t['span'][0]:t['span'][1]]}” {t['type']} {t['value']} {t['mod']}".strip() for t in tagged["times"]]
    return "; ".join(gold) or "nothing", "; ".join(found) or "nothing"
