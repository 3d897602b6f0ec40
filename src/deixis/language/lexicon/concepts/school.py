"""Schools, courses, marks and libraries."""

from __future__ import annotations

__all__ = ["GROUPS"]

GROUPS = """\
school; academy; educational institution; place of learning
university; college; uni; higher education
pupil; student; learner; schoolchild; trainee; schoolboy or girl; student name
teacher; instructor; lecturer; tutor; professor; trainer; schoolteacher; taught by; educator; prof
head teacher; principal; headmaster; school head; headmistress; rector
class; form; year group; school class; grade level
classroom; schoolroom; lecture hall; lecture room; teaching room; auditorium
lesson; class; lecture; teaching hour; unit of teaching; tutorial
subject; course; school subject; discipline; module; branch of study; field of study
course; training course; class to take; seminar; workshop; courses
timetable; class schedule; lesson plan; school schedule; hours of lessons
homework; assignment; task for home; home assignment; coursework; schoolwork
exam; examination; test; quiz; final; written test; paper to sit
grade; mark; score; result; marks; points for the test; assessment
report card; school report; certificate; transcript; grade report; testimony of grades
degree; diploma; graduation; qualification; academic degree; academic title
certificate; attestation; certification; official proof; proof; credential
passed; pass; successful exam; made it
not passed; flunked; failed the exam; fail; did not pass
absent; missing; not there; absence; absences; not present; away from class; truant; days missed
present; attendance; was there; in attendance; here
term; semester; trimester; half year; school term
school year; academic year; year of study
holidays; school holidays; vacation; break; time off; days off; vacations; summer break
break; recess; pause; interval; intermission; rest; playtime; short break
tuition; school fees; course fee; tuition fee; cost of studying; tuition fees
scholarship; grant; bursary; stipend; study money
canteen; cafeteria; lunch room; dining hall; mess hall; school meals; refectory
school bag; satchel; school backpack
textbook; schoolbook; course book; study book; coursebook
exercise; practice; drill; practice task; training task; exercises
solution; answer; right answer; correct answer; answer key; answers
question; query; enquiry; ask; inquiry
difficulty; level; how hard; level of difficulty; difficulty level; how difficult
beginner; novice; newcomer; starter; entry level; basic level; easy level
easy; simple; not hard; effortless; undemanding
hard; difficult; tough; challenging; demanding; tricky
expert; professional; pro; master; specialist; skilled person
knowledge; skills; abilities; competencies; know how; expertise; what you can do
essay; composition; paper; term paper; written work
thesis; dissertation; final paper; doctoral paper
library; book collection; lending library; reading room
borrowed; checked out; on loan; lent out; out on loan
borrow; lend out; check out a book; take out on loan
due back; return by; bring back by; return date; due for return; give back until; to be returned
overdue book; late return; not brought back
book; publication; printed work; novel
book number; isbn; call number; shelf mark
author; writer; by; novelist; written by; poet
publisher; publishing house; press; published by; publishing company
published; publication date; came out; appeared; year of publication; release date; released;
date of publication; issued
edition; printing; issue; print run
chapter; section; part; passage
volume; part of the series; tome; issue number
summary; abstract; overview; short version; outline; synopsis; in brief; recap; digest; in short;
gist
table of contents; contents; index; toc; list of chapters; content overview
introduction; preface; foreword; intro; prologue; opening chapter
conclusion; closing words; summing up; final words; epilogue
mathematics; maths; math; arithmetic; algebra; calculus; sums
physical education; pe; gym class; sports lesson; gymnastics; school sport
biology; life science; science of living things
chemistry; science of substances; chem
geography; earth science; study of countries
art class; drawing lesson; arts; painting class; visual arts
computer science; informatics; it lessons; computing; computer class; programming lesson
foreign language; language lesson; languages
religion; religious studies; re lesson; ethics
"""
