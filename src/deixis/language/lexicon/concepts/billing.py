"""Invoices, receipts and payments: parties, sums, dates and states."""

from __future__ import annotations

__all__ = ["GROUPS"]

GROUPS = """\
invoice; bill; statement of charges; tax invoice; demand for payment
invoice number; bill number; invoice id; number of the bill; inv no; document number
invoice date; bill date; date of issue; issue date; billing date; issued on; date issued; tax date
invoice amount; amount of the bill; billed amount; bill total
due date; payment due; payable by; pay by; pay before; deadline for payment; deadline for paying;
pay until; due by; due on; payment deadline; last day to pay; to be paid by; when to pay
payment terms; terms of payment; conditions of payment; net days; time to pay; credit period
customer; client; bill to; billed to; invoice to; buyer; purchaser; sold to; invoiced to;
customer name
seller; vendor; merchant; issued by; supplier; sold by; issuer; biller; provider; bill from
customer number; client number; customer id; client id; customer account number; customer no
billing address; invoice address; address for the bill; bill address
total; grand total; total amount; sum total; overall total; altogether; in all; final amount;
total sum; all together; how much in all
amount due; balance due; still owe; what i still owe; i owe; total due; to pay; amount payable;
amount owed; still to pay; payable; left to pay; outstanding amount; amount outstanding;
open amount; to be paid; what is owed
subtotal; sub total; sum before tax; total before tax; items total; merchandise total;
total of the goods; sum of the items; interim total
net; net amount; excluding tax; before tax; ex vat; excl vat; without tax; without vat;
tax excluded; net total
gross; gross amount; including tax; with tax; inc vat; incl vat; tax included; with vat;
gross total
tax; vat; sales tax; value added tax; gst; tax amount; duty; levy; mwst; iva
tax rate; vat rate; tax percentage; rate of tax; percentage of tax
vat number; tax number; tax id; vat id; tax registration number; vat reg no; ein; gst number
discount; rebate; reduction; price reduction; money off; deduction; markdown; savings; allowance;
price cut
discount code; coupon; voucher; promo code; promotion code; coupon code; voucher code;
promotional code
gift card; gift voucher; gift certificate; gift token; store credit
price; cost; what it costs; how much it costs; charge; rate
unit price; price each; price per piece; single price; price per unit; each; rate per unit;
price a piece; cost per item; piece price
line total; line amount; amount per line; item total; extended price; total per item
quantity; number of items; how many; pcs; pieces; count; number of pieces; units; amount of items
description; item description; details; particulars; what it is; designation
item; article; product; good; position on the bill; line item
item number; article number; product number; sku; product code; part number; item code;
article no; catalogue number; model number
shipping cost; delivery; delivery charge; shipping; postage; freight; delivery fee; shipping fee;
carriage; p&p; postage and packing; shipping and handling; delivery cost; transport costs;
forwarding charges; shipping charges
handling fee; service charge; service fee; processing fee; administration fee; admin fee;
booking fee
fee; charge; dues; fees and charges
tip; gratuity; service; extra for the waiter; tip amount
cash; cash payment; paid in cash; notes and coins; cash given; cash tendered; cash received
change; change due; money back; change given; cash back; given back; rückgeld; wechselgeld;
monnaie rendue; rendu monnaie; vuelto
tendered; amount given; amount tendered; money given; amount received
paid; settled; payment received; cleared; paid up; paid in full; balanced; squared
unpaid; open; outstanding; not paid; not paid yet; still open; unsettled; awaiting payment;
not settled
overdue; late; past due; in arrears; delayed; behind schedule; too late
amount paid; paid amount; already paid; sum paid; payments received; paid so far
pay; settle; make a payment; pay now; settle up; foot the bill; cough up; pay the bill
payment; paying; settlement; transaction of payment; remittance
payment method; way to pay; how to pay; payment type; means of payment; mode of payment; pay with;
paid by; paid with; method of payment; form of payment
payment date; date of payment; paid on; date paid; day of payment; settled on
receipt; proof of payment; till receipt; sales slip; sales receipt; till slip; proof of purchase;
voucher of payment
receipt number; slip number; ticket number of the receipt; transaction number; receipt no
cashier; served by; till operator; checkout operator; clerk; sales assistant; your server;
operator
till; cash register; cash desk; register; checkout desk; pos terminal; till number
payee; beneficiary; pay to; recipient of the payment; payable to; credit to;
account holder to be paid
payer; paid by whom; remitter; person paying; originator
deposit; down payment; advance payment; prepayment; upfront payment; advance; money down
security deposit; caution money; damage deposit; bond; rental deposit
installment; partial payment; part payment; monthly payment; rate to pay
refund; reimbursement; money back; repayment; reimburse; pay back; give money back
credit note; credit memo; refund note
reminder; payment reminder; dunning letter; overdue notice; final notice; demand letter
late fee; penalty; late charge; reminder fee; fine for paying late; interest on arrears;
surcharge for late payment
fine; penalty charge; ticket for parking; penalty notice; parking ticket
quote; quotation; estimate; offer; cost estimate; price quote; proposal
quote number; offer number; quotation number; estimate number
order number; purchase order; po number; order id; order reference; order no; your order;
purchase order number
order date; date of order; ordered on; date ordered; when ordered; purchased on; purchase date;
date of purchase; bought on
delivery note; packing slip; packing list; delivery slip; consignment note
currency; money unit; kind of money; monetary unit; which money
exchange rate; conversion rate; rate of exchange; foreign exchange rate; fx rate
rounding; rounding difference; rounded; rounding adjustment
surcharge; extra charge; additional charge; supplement; added cost; extra cost; extra fee
expenses; costs; outgoings; spending; outlay; expenditure; money spent
income; revenue; earnings; takings; money in; proceeds; turnover
profit; gain; surplus; earnings after costs; money made
loss; deficit; shortfall; money lost
budget; planned spending; spending limit; allotted money; financial plan
donation; contribution; gift of money; donate; give money to charity
free; no charge; free of charge; gratis; complimentary; at no cost; costs nothing; on the house;
without charge
hours worked; working hours; billable hours; hours billed; time worked; labour hours
hourly rate; price per hour; rate per hour; cost per hour; hourly wage
labour; work done; labour cost; workmanship; cost of labour
materials; parts; supplies; material costs; spare parts
billing period; period covered; service period; accounting period; invoice period;
period of service; for the months of
meter reading; counter reading; meter value; reading of the meter; current reading
previous reading; last reading; former reading; old reading
consumption; usage; used amount; amount used; energy used; units used
electricity; power; current; electric power; energy supply
recurring payment; standing charge; monthly fee; subscription fee; monthly charge; basic charge
pay online; online payment; pay by web; internet payment
remarks; comments; notes; annotations; additional information; observations; further information;
special notes
thank you for your business; thanks; thank you; many thanks; much obliged
"""
