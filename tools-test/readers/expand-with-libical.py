"""Reads calendars as {"name": "text"} from stdin, and prints for each of them the dates between two instants, as libical's C
library understands them, and how many errors it met."""

import calendar as seconds
import ctypes
import datetime
import json
import sys

lib = ctypes.CDLL("libical.so.3")


class Time(ctypes.Structure):
    _fields_ = [(name, ctypes.c_int) for name in ("year", "month", "day", "hour", "minute", "second", "is_date", "is_daylight")]
    _fields_ += [("zone", ctypes.c_void_p)]


class Span(ctypes.Structure):
    _fields_ = [("start", ctypes.c_long), ("end", ctypes.c_long), ("is_busy", ctypes.c_int)]


Told = ctypes.CFUNCTYPE(None, ctypes.c_void_p, ctypes.POINTER(Span), ctypes.c_void_p)


def function(name, result, *arguments):
    made = getattr(lib, name)
    made.restype, made.argtypes = result, list(arguments)
    return made


pointer, text, number = ctypes.c_void_p, ctypes.c_char_p, ctypes.c_int
parse = function("icalparser_parse_string", pointer, text)
kind = function("icalcomponent_string_to_kind", number, text)
property_kind = function("icalproperty_string_to_kind", number, text)
count_errors = function("icalcomponent_count_errors", number, pointer)
check = function("icalrestriction_check", number, pointer)
first_component = function("icalcomponent_get_first_component", pointer, pointer, number)
next_component = function("icalcomponent_get_next_component", pointer, pointer, number)
first_property = function("icalcomponent_get_first_property", pointer, pointer, number)
value_text = function("icalproperty_get_value_as_string", text, pointer)
summary_of = function("icalcomponent_get_summary", text, pointer)
zoned_time = function("icalproperty_get_datetime_with_component", Time, pointer, pointer)
from_unix = function("icaltime_from_timet_with_zone", Time, ctypes.c_long, number, pointer)
to_unix = function("icaltime_as_timet_with_zone", ctypes.c_long, Time, pointer)
utc = function("icaltimezone_get_utc_timezone", pointer)()
each = function("icalcomponent_foreach_recurrence", None, pointer, Time, Time, Told, pointer)

edges = [datetime.datetime.fromisoformat(edge.replace("Z", "+00:00")) for edge in sys.argv[1:3]]
first, last = (seconds.timegm(edge.utctimetuple()) for edge in edges)


def instant(unix):
    return datetime.datetime.fromtimestamp(unix, datetime.timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")


def property_of(event, name):
    found = first_property(event, property_kind(name))
    return value_text(found).decode() if found else None


def unix_of(event, name):
    time = zoned_time(first_property(event, property_kind(name)), event)
    assert time.zone, f"{name} floats"
    return to_unix(time, time.zone)


def told(event, start, end):
    return {
        "startsAt": instant(start),
        "endsAt": instant(end),
        "title": summary_of(event).decode(),
        "status": property_of(event, b"STATUS"),
        "uid": property_of(event, b"UID"),
    }


def read(words):
    whole = parse(words.encode())
    assert whole, "it is no calendar"
    events, event = [], first_component(whole, kind(b"VEVENT"))
    while event:
        events.append(event)
        event = next_component(whole, kind(b"VEVENT"))
    is_change = {event: property_of(event, b"RECURRENCE-ID") is not None for event in events}
    changes = [event for event in events if is_change[event]]
    replaced = {(property_of(event, b"UID"), unix_of(event, b"RECURRENCE-ID")) for event in changes}
    dates, given = [], set()
    for event in (one for one in events if not is_change[one]):
        uid = property_of(event, b"UID")

        def take(_component, span, _data):
            key = (uid, span.contents.start)
            given.add(key)
            if key not in replaced:
                dates.append(told(event, span.contents.start, span.contents.end))

        each(event, from_unix(first - 800 * 86400, 0, utc), from_unix(last + 800 * 86400, 0, utc), Told(take), None)
    dates += [told(event, unix_of(event, b"DTSTART"), unix_of(event, b"DTEND")) for event in changes]
    within = [date for date in dates if instant(first) <= date["startsAt"] < instant(last)]
    # the restrictions of RFC 5546 count as errors too
    check(whole)
    return {"dates": within, "errors": count_errors(whole), "strangers": len(replaced - given)}


json.dump({name: read(words) for name, words in json.load(sys.stdin).items()}, sys.stdout)
