"""Reads a calendar from standard input with the library icalendar and tells its entries as JSON. Whatever the library objects to is an error."""
import json
import sys

from icalendar import Calendar

calendar = Calendar.from_ical(sys.stdin.buffer.read())
entries = [
    {
        "uid": str(e["UID"]),
        "summary": str(e["SUMMARY"]),
        "starts": e["DTSTART"].dt.isoformat(),
        "ends": e["DTEND"].dt.isoformat(),
        "stamp": e["DTSTAMP"].dt.isoformat(),
    }
    for e in calendar.walk("VEVENT")
]
json.dump({"version": str(calendar["VERSION"]), "entries": entries, "errors": [str(x) for e in calendar.walk() for x in e.errors]}, sys.stdout)
