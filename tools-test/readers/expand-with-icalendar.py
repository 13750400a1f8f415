"""Reads calendars as {"name": "text"} from stdin, and prints for each of them the dates between two instants, as
python3-icalendar and python3-recurring-ical-events understand them."""

import datetime
import json
import sys

import icalendar
import recurring_ical_events

UTC = datetime.timezone.utc
first, last = (datetime.datetime.fromisoformat(text.replace("Z", "+00:00")) for text in sys.argv[1:3])


def instant(value):
    assert value.tzinfo is not None, f"{value} floats"
    return value.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def told(event):
    return {
        "startsAt": instant(event["DTSTART"].dt),
        "endsAt": instant(event["DTEND"].dt),
        "title": str(event["SUMMARY"]),
        "status": str(event["STATUS"]),
        "uid": str(event["UID"]),
    }


def facts(calendar):
    """What RFC 5545 asks of every event, read from the parsed calendar."""
    zones = {}
    for zone in calendar.walk("VTIMEZONE"):
        assert str(zone["TZID"]) not in zones, "a zone is described twice"
        offsets = [part["TZOFFSETTO"].td for part in zone.subcomponents]
        zones[str(zone["TZID"])] = [offset.total_seconds() / 3600 for offset in offsets]
        zone.to_tz()
    events = calendar.walk("VEVENT")
    masters = {}
    for event in events:
        for name in ("UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY", "SEQUENCE", "STATUS", "URL"):
            assert name in event, f"an event has no {name}"
        assert event["DTSTAMP"].dt.utcoffset() == datetime.timedelta(0), "DTSTAMP is not in UTC"
        for name in ("DTSTART", "DTEND"):
            assert event[name].params["TZID"] in zones, f"{event[name].params['TZID']} is not described"
        assert not event.errors, event.errors
        if "RECURRENCE-ID" not in event:
            assert str(event["UID"]) not in masters, "two events have one UID"
            masters[str(event["UID"])] = event
    changed = [event for event in events if "RECURRENCE-ID" in event]
    for event in changed:
        master = masters[str(event["UID"])]
        assert "RRULE" in master, "a changed date belongs to no series"
        assert event["SEQUENCE"] >= master["SEQUENCE"], "a changed date is older than its series"
    return {"zones": zones, "changed": len(changed), "series": sum("RRULE" in event for event in events)}


def read(text):
    calendar = icalendar.Calendar.from_ical(text)
    found = recurring_ical_events.of(calendar).between(first, last)
    return {"dates": [told(event) for event in found], **facts(calendar)}


json.dump({name: read(text) for name, text in json.load(sys.stdin).items()}, sys.stdout)
