"""Jobs, applications, pay, leave and offices."""

from __future__ import annotations

__all__ = ["GROUPS"]

GROUPS = """\
employee; staff member; worker; member of staff; employee name; personnel; staff; workforce;
colleague at work
employee number; staff number; personnel number; employee id; staff id; payroll number
manager; boss; supervisor; superior; line manager; team leader; head; reports to; chief; team lead
director; managing director; ceo; chief executive; head of the company; general manager; md
colleague; coworker; co worker; workmate; team mate; teammate; fellow worker
team; crew; group of colleagues; squad; work group
department; division; unit; section; team name; branch of the company
human resources; hr; personnel department; people team; staff department
accounting; bookkeeping; accounts department; finance department; accounts
sales; sales department; selling; distribution
marketing; advertising; publicity; promotion department
job; vacancy; open position; job opening; opening; position to fill; job offer; open role;
job advert; job posting
apply; send an application; apply for the job; candidate yourself; apply now;
send in your application
application; job application; letter of application; request; candidacy
applicant; candidate; job seeker; person applying; contender
cv; resume; curriculum vitae; career summary; life history
cover letter; covering letter; letter of motivation; motivation letter; application letter
work experience; professional experience; employment history; career; jobs so far; previous jobs;
experience; career history; professional background
education; schooling; academic background; studies; training; qualifications;
educational background; where i studied
references; referees; recommendation letters; people who vouch for you
interview; job interview; talk with the employer
hire; employ; recruit; take on; engage; sign on; recruitment; hiring
hired; joined; start of employment; hire date; employed since; entry into the company;
joining date; with the company since; start date at work; joined on
dismiss; fire; lay off; sack; let go; terminate; give the sack; make redundant
notice; resignation; quit; resign; hand in notice; give up the job; leave the job
notice period; period of notice; term of notice; cancellation period; time to give notice
full time; all day job; 40 hours a week
part time; reduced hours; half time job; half days
permanent; unlimited; open ended; indefinite; no end date; without time limit
temporary; fixed term; limited; interim; for a limited time; time limited; short term; provisional
freelancer; self employed; contractor; independent; freelance; own boss
intern; trainee; apprentice; internship; work placement; student worker; apprenticeship
salary; pay; wage; wages; earnings; remuneration; income from work; paycheck; compensation;
what you earn; pay packet; stipend
payslip; pay slip; salary statement; wage slip; pay stub; earnings statement; salary slip;
pay statement
basic pay; base salary; basic salary; base pay; fixed salary
gross pay; gross salary; pay before deductions; salary before tax; gross wage; gross earnings
net pay; take home pay; money i get; wages paid out; net salary; paid out; pay after deductions;
salary after tax; take-home; net wage; what i get in the end; amount paid out
deductions; taken off; withheld; subtracted amounts; amounts taken off; stoppages; withholdings
pay date; payday; salary date; paid on; date of pay; pay day
pay period; salary period; wage period; pay month
income tax; wage tax; tax on wages; payroll tax; paye; tax withheld
pension; retirement plan; old age pension; superannuation; 401k; pension plan; retirement pay;
pension contribution
bonus; extra pay; premium on top; gratification; incentive; thirteenth salary
raise; pay rise; salary increase; pay raise; more pay
overtime; extra hours; additional hours; extra work; hours over; overtime hours
working time; hours of work; work schedule; work hours; office hours; hours worked
time sheet; timesheet; hours record; time record; working time record; hours log; time card;
timecard
clock in; start work; punch in; come to work
clock out; stop work; punch out; go home from work
shift; working shift; turn of duty; stint
early shift; morning shift; day shift
late shift; night shift; evening shift; graveyard shift
annual leave; leave; vacation; holiday; time off; paid leave; holiday leave; days off;
holiday entitlement; vacation days; pto; leave days
days left; remaining leave; leave balance; days remaining; vacation left; holidays left;
remaining days
request leave; ask for time off; leave request; apply for vacation; book holiday; holiday request;
vacation request
leave type; kind of absence; reason for absence; type of leave
maternity leave; parental leave; baby break; paternity leave; family leave
home office; remote; working from home; work from home; teleworking; telecommuting; wfh;
remote work
on site; in the office; at the office; in person; face to face; in house
business trip; work trip; work travel; travel for work; official journey
expense report; travel expenses; expense claim; reimbursement form; expenses claim
company car; business car; car from work; firm car
deputy; stand in; substitute; cover; replacement; backup person; representative
secretary; assistant; pa; personal assistant; office help; clerk
meeting room; conference room; boardroom; room to meet
headquarters; head office; main office; central office; hq; main seat
office; bureau; workroom; place of business; study
desk; workplace; work desk; writing table; bureau table
warehouse; depot; storehouse; stockroom; storage room; store room
factory; plant; works; production site; mill; manufacturing site
customer visit; client meeting; call on a client
skills; abilities; competences; qualifications; strengths; what you know
requirements; prerequisites; what you need; demands; conditions to meet; what is expected;
preconditions
duties; tasks; responsibilities; what you will do; area of responsibility
benefits; perks; extras; what we offer; advantages; fringe benefits; goodies
advantages; pros; benefits; plus points; strong points; upsides; merits
disadvantages; cons; drawbacks; minus points; weak points; downsides; shortcomings
goal; target; aim; objective; purpose; ambition
achievement; accomplishment; success; what was reached; feat
review; appraisal; performance review; assessment; evaluation; staff appraisal
objective met; target reached; goal achieved; reached the goal
strategy; plan of action; approach; game plan
partner; associate; co owner; business partner; ally
competitor; rival; competition; opponent in the market
lead; prospect; potential customer; possible client
contract worker; temp; agency worker; temporary worker
trade union; union; labour union; works council; staff council
career level; seniority; rank; pay grade; grade of the job
"""
