"""Calendars, appointments, tasks and time."""

from __future__ import annotations

__all__ = ["GROUPS"]

GROUPS = """\
calendar; diary; planner; agenda book; date planner; month view
appointment; meeting; date; engagement; get together; session
event; happening; function; occasion; calendar entry; what is on
new event; add event; create event; new appointment; add to calendar; make an appointment;
put in the diary; add an appointment; enter a date
all day; whole day; entire day; full day; 24 hours
start; begin; commence; beginning; starts at; from when; kick off; begins; start date; onset;
starting time; start time
end; finish; ending; ends at; until when; end date; finishes; end time; conclusion;
finishing time; close of the event
duration; length; how long; time needed; running time; takes; lasts; time span; for how long
time; clock time; o'clock; what time; time of day; at what time; hour of the day
date; day; which day; what day; calendar date; when
today; this day; current day; now showing; present day
tomorrow; next day; the day after; following day
yesterday; day before; the previous day
this week; current week; running week
next week; coming week; week ahead; following week
last week; past week; previous week; week before
month; calendar month; which month
year; calendar year; twelve months; annum
morning; am; forenoon; before noon; before lunch
noon; midday; lunchtime; twelve o'clock; 12 pm
afternoon; pm; after lunch; after noon
evening; night; tonight; after dark; late in the day
weekend; saturday and sunday; sat sun; days off at the end of the week
weekday; working day; business day; workday; monday to friday; mon fri
holiday; public holiday; bank holiday; day off; feast day; non working day
daily; every day; each day; once a day; per day; day by day
weekly; every week; each week; once a week; per week
monthly; every month; each month; once a month; per month
yearly; annually; every year; each year; once a year; per year; annual; per annum; p.a.
hourly; every hour; per hour; each hour; once an hour; an hour
fortnightly; every two weeks; biweekly; every other week; twice a month
quarterly; every three months; each quarter; every quarter
repeat; recurrence; recurring; repeats; how often; frequency; interval; repeats every;
happens again; periodic
reminder; alert; notify me; remind me; notification before; nudge; alarm before
alarm; alarm clock; wake up call; wake me; wake up time
snooze; remind later; sleep some more; later again; ten more minutes
timer; countdown; count down; egg timer; time left
stopwatch; chronometer; lap timer; stop clock
location; venue; place; where; where it takes place; meeting place; room; held at;
place of the event
organiser; host; organised by; arranged by; who invited; hosted by; run by
accept; attend; going; will come; say yes; yes i come; i am going; take part; rsvp yes; attending
decline; not going; cannot come; say no; not attending; turn down; refuse; reject; send regrets
maybe; tentative; perhaps; not sure; undecided; provisional; possibly
reschedule; move the appointment; postpone; put off; delay; new time; change the date;
shift to another day; push back
postponed; put off until later; deferred; adjourned; moved to a later date
cancelled; called off; scrapped; not taking place; dropped; axed; will not happen
cancel; call off; abort; scrap; stop it; never mind; dismiss; quit without doing it
confirmed; definite; fixed; agreed; settled date; certain
free time; free slot; available time; open slot; vacant time; gap in the calendar
time zone; local time; utc offset; time region; which time zone
agenda; programme; schedule; order of business; topics; timetable; running order; itinerary;
plan of the day; line up
schedule; plan; timetable; rota; roster; shift plan; duty roster
deadline; due; due date; closing date; cut off date; latest date; by when; last day; time limit;
must be done by; submit by; final date; final day; target date
minutes; meeting notes; record of the meeting; protocol; notes of the meeting
task; to do; todo; assignment; job to do; action item; thing to do; chore; duty
to do list; tasks; task list; checklist; things to do; list of jobs; todos
done; completed; finished; complete; ready; accomplished; ticked off; closed; all done; over
in progress; ongoing; being done; started; doing; under way; running; working on it; current;
in the works
not started; to be done; new task; backlog; not begun; untouched; yet to start
blocked; stuck; waiting for others; cannot go on; held up; impeded
progress; how far; percent done; completion; degree of completion; percentage complete;
state of progress
priority; urgency; importance; how urgent; how important; severity; rank of importance
urgent; pressing; high priority; immediately; rush; as soon as possible; critical; asap;
cannot wait; top priority
low priority; not urgent; can wait; no hurry; nice to have
assignee; assigned to; responsible; owner; in charge; who does it; person responsible; handled by;
who is on it; doer; allocated to
reporter; created by; raised by; reported by; opened by; filed by; requested by
assign; delegate; allocate; hand over a task; give to someone; entrust
project; undertaking; scheme; venture
milestone; stage; phase; step reached
ticket; issue; bug report; request; case; incident
estimate; estimated time; effort; time estimate; expected effort; story points
subtask; sub item; partial task; step of the task; child task
tag; label; keyword; topic word; hashtag; category label
birthday party; birthday celebration; birthdays
first; earliest; the start of the list; top of the list
last; latest; final; most recent; newest
previous; back; earlier; before; prior; go back; the one before; last page; past
next; forward; following; onward; go on; the one after; later; coming; subsequent; upcoming
soon; shortly; in a moment; any minute; before long
recent; latest things; new lately; of late; recently; newly
never; at no time; not once; not ever
always; at all times; every time; permanently; all the time; forever
now; at once; right away; immediately done; straight away; instantly; at the moment; currently;
at present
later; another time; not now; remind me later; some other time; postpone it; ask again;
maybe later
hour; h; sixty minutes; hrs
minute; min; sixty seconds; mins
second; sec; secs
date added; added on; when added; added; date of adding
date created; created; created on; creation date; made on; date made; created at; when made
date modified; last modified; last changed; modified; changed on; last edited; last updated;
updated; edited on; updated on; last saved; when it was changed; last change; revised
"""
