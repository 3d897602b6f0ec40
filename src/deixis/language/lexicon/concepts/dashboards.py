"""Figures, statistics, systems and reports."""

from __future__ import annotations

__all__ = ["GROUPS"]

GROUPS = """\
dashboard; overview; control centre; cockpit; main overview; at a glance; overview page;
start overview
report; analysis; evaluation; statement of results; review
statistics; figures; numbers; stats; analytics; data; insights; metrics; key figures
key figure; kpi; metric; indicator; measure; performance indicator
growth; increase; rise; upturn; gain; went up; upward trend; plus; climb; uptick
decline; decrease; fall; drop; went down; downturn; downward trend; shrinkage; slump; dip;
reduction
change; difference; delta; variation; shift; development; deviation; change to last month
trend; tendency; direction; development over time; drift
forecast; prediction; outlook; projection; expected value; what is expected; prognosis;
estimate for the future
target; goal value; planned value; should be value; aim
actual; real value; is value; achieved; actual value
percentage; percent; share; proportion; rate; quota; %; ratio; pct
visitors; visits; sessions; traffic; users on the site; page views; hits; guests of the site
new users; new customers; sign ups; registrations; new sign ups; newcomers; new members
active users; users online; monthly users; current users
bounce rate; left at once; exit rate; leaving visitors
conversion rate; buyers share; conversions; success rate; conversion
sales; turnover; revenue; amount sold; takings; units sold; sold
orders; number of orders; purchases; orders placed; order count
customers; clients; number of customers; clientele; patrons
expenses; spending; costs; expenditure; outgoings
profit margin; margin; profit share; mark up
balance sheet; statement of assets; books; annual accounts
quarter; three months; q; quarter of the year
fiscal year; financial year; business year; accounting year; tax year
period; time range; date range; time frame; timeframe; span; from to; between dates; time period;
interval; time span
last 7 days; past week; last seven days; last week's data
last 30 days; past month; last month's data; last thirty days
real time; live data; right now; up to the second; current data
since; from; as of; beginning with; starting
until; till; to; up to; through; not later than
total number; count; how many; number of; tally; quantity; headcount
rank; place; position; standing; ranking; spot
top list; ranking; leaderboard; league table; best list; hall of fame; high scores; scoreboard;
standings
table; grid; list of values; data table; chart of rows; tabular data
list; listing; enumeration; roll; index; directory listing
entry; record; row; item; line; data set; position in the list
column heading; header of the column; column title; table head; header row; column header
footer row; totals row; bottom row; last line of the table
map chart; heat map; heatmap; density map; colour map
server; host; computer in the net; machine in the data centre; node
database; data store; db; data bank; databank
uptime; running since; time without failure; availability; up since
downtime; outage; broken down; failure time; service interruption; not working; out of order;
breakdown; down; out of service
load; utilisation; usage; workload; how busy; capacity used
memory usage; ram used; memory in use; memory load
processor load; cpu usage; cpu load; processor usage
disk usage; space used; storage used; used space; occupied space
bandwidth; throughput; data rate; transfer rate; connection speed; internet speed
latency; response time; delay; ping; reaction time; lag
requests; calls; queries; hits per second; requests sent
log; log file; protocol; event log; record of events; journal; logbook
event; incident; occurrence; log entry; happening
healthy; everything fine; running fine; all systems go; operational; green; ok status;
in good order; up; works
degraded; partly down; impaired; slow; problems; limited function
critical; severe; serious; grave; red alert
running; active; started; in operation; up and running; live; working
stopped; halted; not running; ended; ceased; idle; standing still
paused; on hold; suspended; interrupted; halted for now; put on hold; stopped for now; at rest
scheduled; planned; set for; intended; arranged; due to start; slated
new; fresh; just created; unused; brand new; just added; recently added
old; aged; outdated; out of date; obsolete; dated; deprecated; stale; old fashioned
expired; lapsed; no longer valid; invalid now; run out; past its date; out of date; ended;
not valid any more
active; valid; in force; current; effective; still valid; running contract; live
inactive; dormant; not in use; sleeping; unused; passive; resting
open; not closed; still open; unresolved; unsolved; to be dealt with; undone
closed; resolved; solved; fixed; dealt with; done with; sorted out; settled case
locked out; blocked; suspended; banned; barred; shut out
verified; checked; confirmed; approved identity; authenticated; proven; validated
unverified; not checked; not confirmed; unconfirmed; unproven
assigned; allocated; given to; distributed to; attributed to
unassigned; nobody; without owner; free to take; not assigned; no one responsible
success rate; hit rate; rate of success; share of successes
error rate; failure rate; rate of errors; share of failures
environment; stage; system landscape; production or test
deploy; release; roll out; put live; ship; bring into production
pipeline; process chain; workflow; build chain; flow
workflow; process; procedure; sequence of steps; course of action
job; task; batch; process run; work item; run
queue; waiting list; line; waiting line; backlog; wait list
api key; access key; token; secret; api token; access token
webhook; callback; automatic call; http callback
integration; connection to other programs; add on; plugin; plug in; extension; addon; connector
plan; tariff; package; pricing plan; subscription level; price plan; tier; rate plan
invoices; bills; billing history; past invoices; my bills
usage limit; quota; limit; allowance; cap; maximum allowed; ceiling; upper limit
"""
