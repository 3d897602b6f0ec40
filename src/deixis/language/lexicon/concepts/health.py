"""Doctors, medicine, laboratory reports and fitness."""

from __future__ import annotations

__all__ = ["GROUPS"]

GROUPS = """\
patient; sick person; patient name; person treated; name of the patient
patient number; patient id; case number; record number; medical record number; mrn
doctor; physician; gp; general practitioner; medical doctor; medic; family doctor
surgeon; operating doctor; specialist for operations
dentist; tooth doctor; dental practice; dental surgeon; dental
eye doctor; optician; ophthalmologist; eye specialist; optometrist
skin doctor; dermatologist; skin specialist; dermatology
heart doctor; cardiologist; heart specialist; cardiology
children's doctor; paediatrician; pediatrician; paediatrics; doctor for kids
women's doctor; gynaecologist; gynecologist; gynaecology
psychologist; therapist; counsellor; psychotherapist; shrink; psychiatrist
nurse; carer; caregiver; nursing staff; care worker
hospital; clinic; infirmary; medical centre; health centre; sanatorium
surgery hours; consultation hours; consulting hours; office hours; when the doctor is in
surgery; practice; doctor's office; medical practice; consulting room
operation; surgery; surgical procedure; op; intervention
emergency; emergencies; emergency room; a&e; casualty; er; emergency department
ambulance; rescue service; emergency vehicle; paramedics
pharmacy; chemist; drugstore; chemist's shop; dispensary; apothecary
medicine; medication; drug; pills; tablets; remedy; meds; medicament; pharmaceuticals; drugs
pill; tablet; capsule; lozenge
ointment; cream; salve; lotion; gel
drops; eye drops; drip
prescription; rx; script; doctor's order; prescribed
dose; dosage; how much to take; amount to take; how many pills; intake
how to take; directions for use; take as follows; instructions for intake; how to use;
when to take
side effects; adverse effects; adverse reactions; unwanted effects; bad reactions;
undesirable effects
active ingredient; active substance; agent; effective ingredient
allergies; allergy; allergic to; cannot tolerate; intolerances; intolerance; hypersensitivity
diagnosis; findings; medical condition; what illness it is; illness found;
result of the examination; impression; conclusion of the doctor
disease; illness; sickness; condition; ailment; disorder; complaint; malady
symptoms; complaints; signs of illness; what hurts; troubles; where it hurts
pain; ache; hurts; soreness; hurting
headache; head hurts; migraine; pain in the head
fever; high temperature; temperature of the body; body temperature; temp
cough; coughing; chesty cough
cold; flu; influenza; common cold; runny nose
injury; wound; hurt; trauma; lesion
fracture; broken bone; break of the bone
treatment; therapy; cure; medical care; healing
vaccination; jab; shot; inoculation; immunisation; vaccine; injection against
blood test; lab test; laboratory test; blood work; blood count; lab results; blood analysis;
lab report
specimen; sample; material taken; probe
collected; sample taken; collection date; date of collection; taken on; drawn on; date taken
test; examination; exam; check; checkup; medical test; investigation; check up; analysis
result; finding; outcome; measured value; reading; test result
normal range; reference range; reference interval; normal values; reference values;
what is normal; expected range; reference
abnormal; out of range; not normal; outside the normal range; deviating
high value; above normal; too high; elevated; raised; increased
low value; below normal; too low; reduced; decreased
positive; detected; reactive; found in the sample
negative; not detected; nonreactive; not found in the sample
blood pressure; bp; systolic; diastolic; pressure of the blood
pulse; heart rate; heartbeat; beats per minute; bpm; heart beat
blood sugar; glucose; sugar level; blood glucose; sugar in the blood
cholesterol; blood fat; lipids; blood fats
blood group; blood type; type of blood
haemoglobin; hemoglobin; hb; iron of the blood; red blood pigment
white blood cells; leukocytes; wbc; leucocytes
red blood cells; erythrocytes; rbc
kidney; renal; kidneys; nephro
liver; hepatic; liver function
heart; cardiac; cardiovascular; heart organ
lungs; lung; pulmonary; respiratory; breathing organs
stomach; tummy; belly; gastric; abdomen
next appointment; follow up; next visit; come back on; follow-up appointment; next check
referral; referred by; referring doctor; sent by the doctor; ordering physician; requested by;
requesting doctor
health insurance; medical insurance; sickness fund; health plan; health fund; health cover
insurance card; health card; insurance id card; medical card
sick note; sick leave; certificate of illness; medical certificate; off sick; doctor's note;
fit note
pregnant; expecting; pregnancy; with child
smoker; smokes; tobacco use; smoking habits
bmi; body mass index; weight height index
steps; footsteps; step count; paces; steps walked
calories; kcal; energy value; food energy; calories burned; cal; energy
sleep; hours slept; rest at night; time asleep; night's rest
exercise; workout; training; fitness session; work out; physical activity
first aid; help for the injured; emergency care; immediate help
glasses; spectacles; eyeglasses; specs for reading
disability; handicap; impairment; disabled
"""
